/** Runs a command as a person types it, against the API of a test's world. */
import type { ApiWorld } from '../../http/testing/api-world.ts'
import { main } from '../main.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** @param folder where the command line keeps what it keeps, such as a token */
export async function runCommand(
  { world, folder }: { readonly world: ApiWorld; readonly folder: string },
  words: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(words.split(' '), {
    env: {
      ORDERFERRY_BASE_URL: world.url,
      ORDERFERRY_TOKEN: world.tokens.owner,
      ORDERFERRY_DATA_DIR: folder,
      DATABASE_URL: world.config.databaseUrl,
      SIMULATOR_PORT: new URL(world.amazon.url).port,
      COMMERCE_URL: world.shop.url,
      ...env,
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    columns: null,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
