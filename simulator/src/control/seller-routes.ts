import type { FastifyInstance } from 'fastify'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { roleNames } from '../world/roles.ts'
import {
  authorizationEndsMs,
  changeRights,
  createSeller,
  findSeller,
  type Seller,
  type SellerWish,
  setRevoked,
  withholdings,
} from '../world/sellers.ts'
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
  server.post<{ Params: { sellerId: string } }>('/control/sellers/:sellerId', ({ params, body }) => {
    const seller = existingSeller(world, params.sellerId)
    const fields = readBody(body)
    allowFields(fields, ['roles', 'withholding'])
    changeRights(world, seller.sellerId, { ...seller, ...readRights(fields) })
    return presentSeller(existingSeller(world, seller.sellerId))
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

export function presentSeller(seller: Seller) {
  const { connectedAtMs, authorizedAtMs, ...others } = seller
  return {
    ...others,
    connectedAt: amazonTime(connectedAtMs),
    authorizedAt: amazonTime(authorizedAtMs),
    authorizationEndsAt: amazonTime(authorizationEndsMs(seller)),
  }
}

function existingSeller(world: World, sellerId: string): Seller {
  const seller = findSeller(world, sellerId)
  if (seller === undefined) throw new ControlProblem(`There is no seller ${sellerId}.`, 404)
  return seller
}

function readSeller(fields: Fields): SellerWish {
  allowFields(fields, ['sellerId', 'region', 'marketplaces', 'roles', 'withholding', 'storeName'])
  const sellerId = optionalText(fields, 'sellerId')
  const region = optionalChoice(fields, 'region', ['na', 'eu', 'fe'] as const)
  const marketplaces = optionalTexts(fields, 'marketplaces')
  const storeName = optionalText(fields, 'storeName')
  const unknown = marketplaces?.find((id) => findMarketplace(id) === undefined)
  if (unknown !== undefined) throw new ControlProblem(`${unknown} is not the id of a marketplace.`)
  return {
    ...(sellerId !== undefined && { sellerId }),
    ...(region !== undefined && { region }),
    ...(marketplaces !== undefined && { marketplaces }),
    ...readRights(fields),
    ...(storeName !== undefined && { storeName }),
  }
}

function readRights(fields: Fields): Partial<Pick<Seller, 'roles' | 'withholding'>> {
  const roles = optionalTexts(fields, 'roles')
  const unknown = roles?.find((role) => !roleNames.some((name) => name === role))
  if (unknown !== undefined)
    throw new ControlProblem(`"${unknown}" is no role; there are ${roleNames.join(', ')}.`)
  const withholding = optionalChoice(fields, 'withholding', withholdings)
  return { ...(roles !== undefined && { roles }), ...(withholding !== undefined && { withholding }) }
}
