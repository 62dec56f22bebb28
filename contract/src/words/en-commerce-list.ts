/** Lists of Commerce orders and documents, in English. */
export const enCommerceList = {
  'input.commerce-sort': 'is no column that this list can be sorted by',
  'input.commerce-sort.fix':
    'Send purchasedAt, number, status, baseTotal or total; with a hyphen before it for the reverse. Names are sealed and cannot be sorted.',
  'input.commerce-status': 'is no code of an order status or state',
  'input.commerce-status.fix': 'Send codes of Commerce, such as processing or holded.',
  'input.store-view': 'is no id of a store view',
  'input.store-view.fix': 'Send ids of store views of Commerce, such as 1.',
  'input.base-total-range': 'is more than baseTotalMax',
  'input.base-total-range.fix':
    'Send a baseTotalMin that is not above baseTotalMax, or leave one of them out.',
  'input.document-sort': 'is no column that this list can be sorted by',
  'input.document-sort.fix':
    'Send createdAt, number or baseTotal; with a hyphen before it for the reverse. Names are sealed and cannot be sorted.',
  'input.created-range': 'is later than createdTo',
  'input.created-range.fix': 'Send a createdFrom that is not after createdTo, or leave one of them out.',
} as const
