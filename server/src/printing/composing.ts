import type { Language } from '@orderferry/contract/words/words'

/** What all parts of a paper are composed with. */
export interface Composing {
  readonly language: Language
  readonly currency: string
  readonly showsPrices: boolean
}
