/** Where a text may be broken (UAX 14). The package has no types of its own. https://github.com/foliojs/linebreak */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** The next place, from the text's beginning on; null at its end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
