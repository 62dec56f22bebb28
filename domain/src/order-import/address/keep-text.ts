/** Takes a text of Amazon's into one of Commerce's columns, and writes down whatever is not as it was. */
import type { AddressChange, AddressField } from './commerce-address.ts'
import { cutTo, type TidiedText, tidy, withPlainNumber } from './tidy-text.ts'

interface Keeping {
  readonly field: AddressField
  /** What the column holds, in characters. */
  readonly widthMax: number
}

export function keepText(
  original: string | null,
  { field, widthMax }: Keeping,
  changes: AddressChange[],
  tidyAs: (text: string) => TidiedText = tidy,
): string {
  const tidied = tidyAs(original ?? '')
  noteCharacters(tidied, { field, original: original ?? '' }, changes)
  if (tidied.text.length > widthMax) changes.push({ field, because: 'cut-to-fit', original: original ?? '' })
  return cutTo(tidied.text, widthMax)
}

export function noteCharacters(
  { removed, replaced }: Pick<TidiedText, 'removed' | 'replaced'>,
  of: Pick<AddressChange, 'field' | 'original'>,
  changes: AddressChange[],
): void {
  if (removed) changes.push({ ...of, because: 'characters-removed' })
  else if (replaced) changes.push({ ...of, because: 'characters-replaced' })
}

/** For postcodes and telephones: in digits and signs that any program reads. */
export function tidyNumber(text: string): TidiedText {
  const tidied = tidy(text)
  const plain = withPlainNumber(tidied.text)
  return { ...tidied, text: plain, replaced: tidied.replaced || plain !== tidied.text }
}
