/** What the demo's processes are told. Secrets are made once and kept in the data folder, readable by us alone. */
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { callApi } from './call-api.ts'
import type { DemoPorts } from './ports.ts'

export const demoWorlds = ['demo', 'examples', 'empty'] as const
export type DemoWorld = (typeof demoWorlds)[number]

interface Integration {
  readonly COMMERCE_OAUTH_CONSUMER_KEY: string
  readonly COMMERCE_OAUTH_CONSUMER_SECRET: string
  readonly COMMERCE_OAUTH_TOKEN: string
  readonly COMMERCE_OAUTH_TOKEN_SECRET: string
}

export async function demoEnvironment(demo: {
  readonly folder: string
  readonly ports: DemoPorts
  readonly databaseUrl: string
  readonly world: DemoWorld
}): Promise<NodeJS.ProcessEnv> {
  const { folder, ports, databaseUrl, world } = demo
  const integration = JSON.parse(
    await keptSecret(join(folder, 'commerce-integration.json'), newIntegration),
  ) as Integration
  const secretKey = await keptSecret(join(folder, 'secret-key'), () => randomBytes(32).toString('base64'))
  return {
    ...process.env,
    ...integration,
    DATABASE_URL: databaseUrl,
    ORDERFERRY_DATA_DIR: folder,
    ORDERFERRY_PORT: String(ports.service),
    ORDERFERRY_BASE_URL: process.env.ORDERFERRY_BASE_URL ?? `http://127.0.0.1:${ports.service}`,
    ORDERFERRY_SECRET_KEY: process.env.ORDERFERRY_SECRET_KEY ?? secretKey,
    COMMERCE_PORT: String(ports.commerce),
    COMMERCE_URL: `http://127.0.0.1:${ports.commerce}`,
    COMMERCE_CONTROL: '1',
    // Of the examples' products it knows none: they are put into an empty catalog over its REST.
    COMMERCE_WORLD: world === 'demo' ? 'demo' : 'empty',
    SIMULATOR_PORT: String(ports.simulator),
    SIMULATOR_FILE: join(folder, 'simulator.sqlite'),
    SIMULATOR_WORLD: world,
    AMAZON_SP_API_URL: `http://127.0.0.1:${ports.simulator}`,
    AMAZON_LWA_URL: `http://127.0.0.1:${ports.simulator}`,
    AMAZON_CONSENT_URL: `http://127.0.0.1:${ports.simulator}`,
    NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
  }
}

/** The world that the simulated Amazon holds: what was begun once goes on, whatever is asked for now. */
export async function simulatedWorld(ports: DemoPorts): Promise<DemoWorld> {
  return (await callApi<{ world: DemoWorld }>(`http://127.0.0.1:${ports.simulator}/control/world`)).world
}

export async function simulatedApplication(ports: DemoPorts): Promise<NodeJS.ProcessEnv> {
  const application = await callApi<{ applicationId: string; clientId: string; clientSecret: string }>(
    `http://127.0.0.1:${ports.simulator}/control/application`,
  )
  return {
    AMAZON_APPLICATION_ID: application.applicationId,
    AMAZON_LWA_CLIENT_ID: application.clientId,
    AMAZON_LWA_CLIENT_SECRET: application.clientSecret,
  }
}

async function keptSecret(file: string, make: () => string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const made = make()
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}

function newIntegration(): string {
  const secret = () => randomBytes(16).toString('hex')
  const integration: Integration = {
    COMMERCE_OAUTH_CONSUMER_KEY: secret(),
    COMMERCE_OAUTH_CONSUMER_SECRET: secret(),
    COMMERCE_OAUTH_TOKEN: secret(),
    COMMERCE_OAUTH_TOKEN_SECRET: secret(),
  }
  return JSON.stringify(integration)
}
