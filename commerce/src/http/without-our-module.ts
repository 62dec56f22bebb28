/** A plain Magento refuses the attributes of our module by name, as it does any that it does not know. */
import { type Fields, isObject } from './read-shape.ts'
import { RestError } from './rest-error.ts'
import type { Route } from './route.ts'

const OURS = ['orderferry', 'keep_stock'] as const

export function withoutOurModule(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => ({
    ...route,
    handle: (call) => {
      refuseOurs(call.body)
      return route.handle(call)
    },
  }))
}

function refuseOurs(fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    if (!isObject(value)) continue
    const given = name === 'extension_attributes' ? OURS.find((attribute) => attribute in value) : undefined
    if (given !== undefined) {
      throw new RestError(400, '"%fieldName" is not supported. Correct the field name and try again.', {
        fieldName: given === 'orderferry' ? 'Orderferry' : 'KeepStock',
      })
    }
    refuseOurs(value)
  }
}
