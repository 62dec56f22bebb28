/** One mistake that somebody could make, and the tests that must not let it pass. */
export interface Break {
  /** Says the mistake, in the words of the business. */
  readonly name: string
  /** A path in the checkout. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** Where it must be caught: only these files of this test project run. */
  readonly mustFail: { readonly project: 'domain' | 'server'; readonly files: readonly string[] }
}

/** The file with the mistake in it. */
export function applyBreak(text: string, { name, file, find, replace }: Break): string {
  const [before, after, ...more] = text.split(find)
  if (before === undefined || after === undefined || more.length > 0) {
    const times = text.split(find).length - 1
    throw new Error(`The break "${name}" no longer fits: what it replaces stands ${times} times in ${file}.`)
  }
  return before + replace + after
}
