/** Countries and their regions. https://developer.adobe.com/commerce/webapi/rest/quick-reference/ (directory) */
import type { CountryRegions } from '@orderferry/domain/commerce/catalog'
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, listOf } from './wire/scalars.ts'

const countrySchema = z.object({
  id: z.string(),
  available_regions: listOf(z.object({ id, code: z.string(), name: z.string() })),
})

const keptForMs = 60 * 60 * 1000

const readCountry = remembered(keptForMs, async (client, countryCode): Promise<CountryRegions | null> => {
  const request = { method: 'GET', path: `/directory/countries/${encodeURIComponent(countryCode)}` } as const
  const answer = await client.call(request)
  if (answer.kind === 'refused') {
    if (answer.httpStatus === 404) return null
    throw rejection(operationOf(request), answer)
  }
  return toRegions(readAnswer(countrySchema, answer.body, operationOf(request)))
})

const readCountries = remembered(keptForMs, async (client): Promise<readonly CountryRegions[]> => {
  const path = '/directory/countries'
  const countries = readAnswer(z.array(countrySchema), await client.read(path), `GET /V1${path}`)
  return countries.map(toRegions)
})

function toRegions({ id: countryCode, available_regions }: z.output<typeof countrySchema>): CountryRegions {
  return {
    countryCode,
    regions: available_regions.map((region) => ({
      regionId: region.id,
      code: region.code,
      name: region.name,
    })),
  }
}

/** The regions that Commerce knows of a country, by its two letters; null for a country that Commerce does not offer. */
export function readCountryRegions(
  client: CommerceClient,
  countryCode: string,
): Promise<CountryRegions | null> {
  return readCountry(client, countryCode.toUpperCase())
}

/** All countries that Commerce offers, with the regions that it knows of each. */
export function listCountries(client: CommerceClient): Promise<readonly CountryRegions[]> {
  return readCountries(client)
}
