import { queryClient } from '../../api/query-client.ts'

/** Reads the accounts anew, the list and each that is shown. */
export async function lookAgainAtAccounts(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['GET /amazon-accounts'] }),
    queryClient.invalidateQueries({ queryKey: ['GET /amazon-accounts/:accountId'] }),
  ])
}
