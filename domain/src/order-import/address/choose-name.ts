/** A person's first and last name, out of the one text that Amazon gives (L-23). */
import type { AddressChange, CommerceAddress } from './commerce-address.ts'
import { noteCharacters } from './keep-text.ts'
import { tidyPersonName } from './tidy-name.ts'
import { cutTo } from './tidy-text.ts'

/** Names are written to the customer's columns too, which are narrower than those of an address. */
const NAME_WIDTH = 128

/**
 * Stands for a missing part of a name: Commerce refuses an empty one, and of "N/A" the stroke when an account is made.
 */
export const MISSING_NAME = '-'
const WITHHELD_NAME = { firstname: 'Not provided', lastname: 'by Amazon (FBA)' }

export function chooseName(
  original: string | null,
  { isFba, field }: { readonly isFba: boolean; readonly field: 'shipping name' | 'billing name' },
  changes: AddressChange[],
): Pick<CommerceAddress, 'firstname' | 'lastname'> {
  const of = { field, original: original ?? '' }
  const tidied = tidyPersonName(original ?? '')
  noteCharacters(tidied, of, changes)
  const name = tidied.text
  if (name === '' && isFba) {
    changes.push({ ...of, because: 'withheld-by-amazon' })
    return WITHHELD_NAME
  }
  // At the first space: "Anna Maria Rossi" is Anna, of the name Maria Rossi.
  const space = name.indexOf(' ')
  const first = space === -1 ? name : name.slice(0, space)
  const last = space === -1 ? '' : name.slice(space + 1)
  if (first === '' || last === '') changes.push({ ...of, because: 'missing' })
  if (first.length > NAME_WIDTH || last.length > NAME_WIDTH) changes.push({ ...of, because: 'cut-to-fit' })
  return {
    firstname: cutTo(first, NAME_WIDTH) || MISSING_NAME,
    lastname: cutTo(last, NAME_WIDTH) || MISSING_NAME,
  }
}
