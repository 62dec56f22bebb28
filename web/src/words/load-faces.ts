import type { Language } from './languages.ts'

const FAMILY = 'adobe-clean-han-traditional'
/** A slow line must not keep people from their work: after this long the page is drawn with what there is. */
const WAIT_MAX_MS = 2_000
/** Characters of every page; their parts of the typeface are fetched before the first page is drawn. */
const CHINESE = '訂單商店設定搜尋登入總計狀態未出貨已完成'

export async function loadFaces(language: Language): Promise<void> {
  // Names and titles in Chinese are met in English too; then they may come after the first page is drawn.
  if (language === 'zh-Hant') await import('./chinese-faces.ts')
  else void import('./chinese-faces-in-english.ts')
  const sample = language === 'zh-Hant' ? CHINESE : 'Aa'
  const faces = ['400', '700'].map((weight) => document.fonts.load(`${weight} 14px ${FAMILY}`, sample))
  await Promise.race([Promise.allSettled(faces), new Promise((resolve) => setTimeout(resolve, WAIT_MAX_MS))])
}
