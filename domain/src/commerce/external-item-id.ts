/**
 * What a line of a Commerce order carries in `ext_order_item_id` (255 characters wide): Amazon's number of the order
 * item, `05015851154158`; on one product of a kit also which of its components it is and how many units of it one kit
 * holds, `05015851154158:2x3`. All that Amazon must be told of the line can be read from it, without our database.
 */
export interface AmazonItemOfLine {
  readonly amazonOrderItemId: string
  /** Null where the line is the whole Amazon item. */
  readonly component: {
    /** From 1. */
    readonly number: number
    /** Units of the line in one unit of the Amazon item. */
    readonly quantityEach: number
  } | null
}

export function externalItemId({ amazonOrderItemId, component }: AmazonItemOfLine): string {
  if (component === null) return amazonOrderItemId
  return `${amazonOrderItemId}:${component.number}x${component.quantityEach}`
}

/** Anything that does not end like a component is Amazon's number as it is. */
export function amazonItemOf(externalId: string): AmazonItemOfLine {
  const parts = /^(.+):([1-9]\d{0,5})x([1-9]\d{0,5})$/.exec(externalId)
  if (parts === null) return { amazonOrderItemId: externalId, component: null }
  const [, amazonOrderItemId = '', number, quantityEach] = parts
  return { amazonOrderItemId, component: { number: Number(number), quantityEach: Number(quantityEach) } }
}
