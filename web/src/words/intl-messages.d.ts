import type { AdminKey } from '@orderferry/contract/words/admin/en'

declare global {
  namespace FormatjsIntl {
    interface Message {
      /** A message without words does not compile. */
      ids: AdminKey
    }
  }
}
