/** The JSON of an answer, or undefined when it is none: a cut-off body, or a page of something in between. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
