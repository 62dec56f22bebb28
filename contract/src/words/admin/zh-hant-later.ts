import { zhHantDocumentRemedies } from '../zh-hant-document-problems.ts'
import { zhHantNewDocuments } from './zh-hant-new-documents.ts'
import { zhHantOrderActionPage } from './zh-hant-order-action-page.ts'
import { zhHantOrderSettings } from './zh-hant-order-settings.ts'
import { zhHantWorkspace } from './zh-hant-workspace.ts'

/** 只有第一個畫面以外的頁面才用到的文字；繁體中文（台灣用語）。 */
export const adminZhHantLater = {
  ...zhHantWorkspace,
  ...zhHantOrderSettings,
  ...zhHantOrderActionPage,
  ...zhHantNewDocuments,
  ...zhHantDocumentRemedies,
} as const
