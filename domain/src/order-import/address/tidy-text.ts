/**
 * Texts as Commerce can keep them. Its database stores characters beyond the Basic Multilingual Plane (emoji, rare
 * ideographs) as four question marks each, and cuts what is too long without a word; so both happen here, knowingly.
 */
export interface TidiedText {
  readonly text: string
  /** Something that could be seen, or that steers how the rest is written, is gone. */
  readonly removed: boolean
  /** Something stands in another's place. */
  readonly replaced: boolean
}

/** Common ways of writing a name whose usual form is in every font; Japan's are the ones that people really have. */
const USUAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['𠮷', '吉'],
  ['𠮟', '叱'],
  ['𡈽', '土'],
  ['𣘺', '橋'],
  ['𥔎', '碕'],
  ['𦥑', '臼'],
  ['𣳾', '泰'],
])

/** Stands where a letter was that Commerce cannot store and that has no other form. Commerce takes it in names. */
const UNKNOWN_LETTER = '_'

/** Marks of writing direction, joiners, soft hyphens, variants: not seen themselves, and refused in names. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F/u
const SPACING = /[\s\p{Cc}]/u
/** What is joined to an emoji to change it, by itself a sign of another meaning: of a surfing woman, the ♀. */
const JOINED_TO_EMOJI = /(?<=[\u{10000}-\u{10FFFF}]\uFE0F?)\u200D\p{Extended_Pictographic}/gu

/** Without what Commerce cannot store, and with single spaces between words. */
export function tidy(text: string): TidiedText {
  const unjoined = text.replace(JOINED_TO_EMOJI, '')
  let removed = unjoined !== text
  let replaced = false
  const kept: string[] = []
  for (const character of unjoined) {
    const standIn = storable(character)
    if (standIn === '') removed = true
    else if (standIn !== character && standIn !== ' ') replaced = true
    kept.push(standIn)
  }
  return { text: kept.join('').replace(/ +/g, ' ').trim(), removed, replaced }
}

export function tidyText(text: string): string {
  return tidy(text).text
}

/** What Commerce can store in place of the character; nothing where it means nothing without its form. */
function storable(character: string): string {
  if (SPACING.test(character)) return ' '
  if (INVISIBLE.test(character) || /[\p{Cs}\uFFFD]/u.test(character)) return ''
  if ((character.codePointAt(0) ?? 0) <= 0xffff) return character
  const usual = USUAL_FORMS.get(character) ?? character.normalize('NFKC')
  if (!/[\u{10000}-\u{10FFFF}]/u.test(usual)) return usual
  return /\p{L}/u.test(character) ? UNKNOWN_LETTER : ''
}

/** The first `widthMax` characters, without a space at the cut. */
export function cutTo(text: string, widthMax: number): string {
  return text.length <= widthMax ? text : text.slice(0, widthMax).trimEnd()
}

/** The zero of the full-width, Arabic, Persian, Devanagari and Bengali digits; one to nine follow each. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6]

/** Digits as carriers and validators read them. */
export function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((first) => point >= first && point <= first + 9)
    return zero === undefined ? digit : String(point - zero)
  })
}

/** A postcode or telephone number in plain digits and signs: `１０５－００１１` is 105-0011. */
export function withPlainNumber(text: string): string {
  return withPlainDigits(text)
    .replace(/[‐‑‒–—−－ー]/gu, '-')
    .replace(/＋/gu, '+')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')')
}
