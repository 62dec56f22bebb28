/**
 * Names as Commerce accepts them. Its rule for customers allows letters and their marks, digits, spaces and , - _ . ' ’
 * ` & and nothing else; an account with another character cannot be made. What means the same is put in the place of
 * what is refused, the rest gives way to a space.
 * https://github.com/magento/magento2/blob/2.4-develop/app/code/Magento/Customer/Model/Validator/Name.php
 */
import { type TidiedText, tidy, withPlainDigits } from './tidy-text.ts'

const REFUSED = /[^\p{L}\p{M}0-9,\-_.'’`& ]/gu

const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/[´‘‛′ʹ＇"“”„«»]/gu, "'"],
  [/[‐‑‒–—―−/\\|~／]/gu, '-'],
  [/[+＋＆]/gu, '&'],
  [/[，、;；]/gu, ','],
  [/[．。·‧…]/gu, '.'],
  // Between the parts of a foreign name in Japanese: マイケル・ブラウン.
  [/[・･]/gu, ' '],
]

export function tidyPersonName(text: string): TidiedText {
  const tidied = tidy(text)
  let name = withPlainDigits(tidied.text)
  for (const [pattern, standIn] of STAND_INS) name = name.replace(pattern, standIn)
  const replaced = name !== tidied.text
  const accepted = name.replace(REFUSED, ' ')
  return {
    text: accepted.replace(/ +/g, ' ').trim(),
    removed: tidied.removed || accepted !== name,
    replaced: tidied.replaced || replaced,
  }
}

/**
 * A company may be written as it likes but for markup and template marks: Commerce puts it into its mail templates,
 * where such marks were once run.
 * https://helpx.adobe.com/security/products/magento/apsb22-12.html
 */
export function tidyCompany(text: string): TidiedText {
  const tidied = tidy(text)
  const name = tidied.text
    .replace(/[<>{}]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return { ...tidied, text: name, removed: tidied.removed || name !== tidied.text }
}
