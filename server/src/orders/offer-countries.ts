import type { CountryRegions } from '@orderferry/domain/commerce/catalog'
import { listCountries } from '../commerce/countries.ts'
import type { StaffRun } from './staff-run.ts'

/** What a corrected address can name: the countries and regions that Commerce has. */
export function offerCountries({ commerce }: StaffRun): Promise<readonly CountryRegions[]> {
  return listCountries(commerce)
}
