/**
 * Texts as Commerce can keep them. Its database stores characters beyond the Basic Multilingual Plane (emoji, rare
 * ideographs) as four question marks each, and cuts what is too long without a word; so both happen here, knowingly.
 */

/** Removes what Commerce cannot store, and leaves single spaces between words. */
export function tidyText(text: string): string {
  return text
    .replace(/[\u{10000}-\u{10FFFF}](?:\uFE0F|\u200D)*/gu, '')
    .replace(/\p{Cs}|\uFFFD|\uFE0F|\u200B|\uFEFF/gu, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}

/**
 * A person's or company's name as Commerce accepts it. Markup and template marks are removed besides: Commerce puts
 * names into its mail templates, where such marks were once run.
 * https://helpx.adobe.com/security/products/magento/apsb22-12.html
 */
export function tidyName(text: string): string {
  return tidyText(text.replace(/[<>{}]/g, ' '))
}

/** The first `widthMax` characters, without a space at the cut. */
export function cutTo(text: string, widthMax: number): string {
  return text.length <= widthMax ? text : text.slice(0, widthMax).trimEnd()
}
