const FOUR_BYTE_CHARACTERS = /[\u{10000}-\u{10FFFF}]/gu

/**
 * What remains of a text in a MySQL column of this length: characters of four bytes become four question marks
 * (the connection speaks three-byte UTF-8), and what is too long is cut without a word.
 */
export function storedText(text: string, length: number): string {
  // PostgreSQL cannot hold a NUL character, nor JSON for it a lone surrogate.
  const clean = text.replaceAll('\u0000', '').toWellFormed()
  const narrow = FOUR_BYTE_CHARACTERS.test(clean) ? clean.replace(FOUR_BYTE_CHARACTERS, '????') : clean
  return narrow.length > length ? narrow.slice(0, length) : narrow
}
