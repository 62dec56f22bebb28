/** Names as they are compared: two that differ in nothing a person would hear are the same. */

/** Case, accents, points and spacing do not tell regions apart: "Île-de-France" is "ile de france". */
export function foldName(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Letters that have no accent to take off, but are written so where a keyboard lacks them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
}

export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐßæÆœŒı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
}
