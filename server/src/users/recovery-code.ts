/** Codes on paper, for when the device with the one-time codes is lost. Each opens once. */
import { randomInt } from 'node:crypto'

const recoveryCodesMade = 10
/** Without letters and digits that are mistaken for each other. 79 bits need no slow hash: there is nothing to guess. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 4
const GROUP_LENGTH = 4

/** Like `h4kd-9wmz-3t7q-xnbe`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodesMade }, newRecoveryCode)
}

/** As it is hashed, however it was typed. */
export function tidyRecoveryCode(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '')
}

function newRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
