/** What the merchant decides about addresses (P-07, P-16, L-24). */
import { defaultOrderSettings, type OrderSettings } from '../order-settings.ts'

export type AddressSettings = Pick<
  OrderSettings,
  'companyFromFirstLine' | 'importUnknownRegion' | 'streetLines'
>

export const defaultAddressSettings: AddressSettings = defaultOrderSettings
