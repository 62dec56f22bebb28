/**
 * Another key of the installation: every account's data key is wrapped under it and the secrets of one-time codes are sealed
 * under it, whole or not at all; other sealed data stay as they are. A process that knows the former key alone could open nothing afterwards, so it is waited for.
 */
import { keyCheckValue, type SecretKeys, sealedUnder } from '../platform/secret-box.ts'
import { listRotations, setFormerKey } from './account-key-rotations.ts'
import { wrapAgain } from './account-keys.ts'
import { listAccounts, updateAccount } from './amazon-accounts.ts'
import { wrapIndexKeyAgain } from './commerce-names.ts'
import type { Database } from './connect.ts'
import { readInstallationKey } from './installation.ts'
import { sealSecretsAgain } from './one-time-codes.ts'
import { sealCommandsAgain } from './order-commands.ts'
import { processesWithoutKey } from './order-leases.ts'
import { sealMailsAgain } from './outbox.ts'

export type KeyRotation =
  | { readonly kind: 'rotated'; readonly accounts: number }
  | { readonly kind: 'already' }
  /** Processes that could open nothing afterwards. */
  | { readonly kind: 'others-lack-the-key'; readonly processes: number }

export function rotateSecretKey(db: Database, keys: SecretKeys): Promise<KeyRotation> {
  return db.transaction().execute(async (trx): Promise<KeyRotation> => {
    // Whoever starts now waits here until this is done.
    await trx.selectFrom('installation').select('key_check').forUpdate().executeTakeFirstOrThrow()
    const installed = await readInstallationKey(trx, keys)
    if (installed.id === keys.current.id) return { kind: 'already' }
    const processes = await processesWithoutKey(trx, keys.current.id)
    if (processes > 0) return { kind: 'others-lack-the-key', processes }
    const accounts = await listAccounts(trx)
    for (const { account_id: accountId, wrapped_key: wrapped } of accounts) {
      if (sealedUnder(wrapped) === keys.current.id) continue
      await updateAccount(trx, accountId, { wrapped_key: wrapAgain(keys, { accountId, wrapped }) })
    }
    for (const { account_id: accountId, wrapped_former_key: wrapped } of await listRotations(trx)) {
      if (sealedUnder(wrapped) === keys.current.id) continue
      await setFormerKey(trx, accountId, wrapAgain(keys, { accountId, wrapped }))
    }
    await sealSecretsAgain(trx, keys)
    await sealMailsAgain(trx, keys)
    await sealCommandsAgain(trx, keys)
    await wrapIndexKeyAgain(trx, keys)
    await trx
      .updateTable('installation')
      .set({ key_check: keyCheckValue(keys.current) })
      .execute()
    return { kind: 'rotated', accounts: accounts.length }
  })
}
