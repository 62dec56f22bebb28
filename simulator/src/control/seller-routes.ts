import type { FastifyInstance } from 'fastify'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { createSeller, findSeller, type Seller, type SellerWish, setRevoked } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import {
  allowFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalFlag,
  optionalText,
  optionalTexts,
  readBody,
} from './read-fields.ts'
import type { Simulation } from './simulation.ts'

export function addSellerRoutes(server: FastifyInstance, { world }: Simulation): void {
  server.post('/control/sellers', ({ body }) => {
    const wish = readSeller(readBody(body))
    if (wish.sellerId !== undefined && findSeller(world, wish.sellerId) !== undefined) {
      throw new ControlProblem(`There is a seller ${wish.sellerId} already.`)
    }
    return presentSeller(createSeller(world, wish))
  })
  server.post<{ Params: { sellerId: string } }>(
    '/control/sellers/:sellerId/authorization',
    ({ params, body }) => {
      existingSeller(world, params.sellerId)
      const fields = readBody(body)
      allowFields(fields, ['revoked'])
      const revoked = optionalFlag(fields, 'revoked')
      if (revoked === undefined) throw new ControlProblem('revoked is required.')
      setRevoked(world, params.sellerId, revoked)
      return presentSeller(existingSeller(world, params.sellerId))
    },
  )
}

export function presentSeller({ connectedAtMs, ...seller }: Seller) {
  return { ...seller, connectedAt: amazonTime(connectedAtMs) }
}

function existingSeller(world: World, sellerId: string): Seller {
  const seller = findSeller(world, sellerId)
  if (seller === undefined) throw new ControlProblem(`There is no seller ${sellerId}.`, 404)
  return seller
}

function readSeller(fields: Fields): SellerWish {
  allowFields(fields, ['sellerId', 'region', 'marketplaces', 'roles', 'storeName'])
  const sellerId = optionalText(fields, 'sellerId')
  const region = optionalChoice(fields, 'region', ['na', 'eu', 'fe'] as const)
  const marketplaces = optionalTexts(fields, 'marketplaces')
  const roles = optionalTexts(fields, 'roles')
  const storeName = optionalText(fields, 'storeName')
  const unknown = marketplaces?.find((id) => findMarketplace(id) === undefined)
  if (unknown !== undefined) throw new ControlProblem(`${unknown} is not the id of a marketplace.`)
  return {
    ...(sellerId !== undefined && { sellerId }),
    ...(region !== undefined && { region }),
    ...(marketplaces !== undefined && { marketplaces }),
    ...(roles !== undefined && { roles }),
    ...(storeName !== undefined && { storeName }),
  }
}
