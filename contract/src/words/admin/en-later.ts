import { enDocumentRemedies } from '../en-document-problems.ts'
import { enNewDocuments } from './en-new-documents.ts'
import { enOrderActionPage } from './en-order-action-page.ts'
import { enOrderSettings } from './en-order-settings.ts'
import { enWorkspace } from './en-workspace.ts'

/** What only pages beyond the first say, in English: the first is there sooner without. */
export const adminEnLater = {
  ...enWorkspace,
  ...enOrderSettings,
  ...enOrderActionPage,
  ...enNewDocuments,
  ...enDocumentRemedies,
} as const
