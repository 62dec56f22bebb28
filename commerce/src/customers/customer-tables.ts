import { defineTable } from '../database/define-table.ts'

export const CUSTOMER = defineTable(
  'customer',
  'entity_id',
  `-entity_id:int group_id:smallint default_billing:varchar(10) default_shipping:varchar(10) created_at:datetime
   updated_at:datetime created_in:varchar(255) dob:date email:varchar(255) firstname:varchar(255) lastname:varchar(255)
   middlename:varchar(255) prefix:varchar(40) suffix:varchar(40) gender:smallint store_id:smallint taxvat:varchar(50)
   website_id:smallint`,
)

export const CUSTOMER_ADDRESS = defineTable(
  'customer_address',
  'entity_id',
  `-entity_id:int -customer_id:int -region:varchar(255) region_id:int country_id:varchar(255) -street:text
   company:varchar(255) telephone:varchar(255) fax:varchar(255) postcode:varchar(255) city:varchar(255)
   firstname:varchar(255) lastname:varchar(255) middlename:varchar(255) prefix:varchar(40) suffix:varchar(40)
   vat_id:varchar(255)`,
)

/** Two columns have another name in REST; searches know them by it. */
export const CUSTOMER_GROUP = defineTable(
  'customer_group',
  'customer_group_id',
  'customer_group_id:smallint customer_group_code:varchar(32) tax_class_id:int',
)
