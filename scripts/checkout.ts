import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder this repository is checked out in. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
