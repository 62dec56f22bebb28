/** Every recorded chain of a real Magento, replayed against the engine on a real PostgreSQL. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningCommerce, runCommerce } from '../src/testing/run-commerce.ts'
import { LEFT_OUT } from './left-out.ts'
import { playChain } from './play-chain.ts'
import type { Chain } from './replay.mjs'

const FOLDER = join(import.meta.dirname, 'chains')
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const leftOutWhole = new Set(
  LEFT_OUT.filter((entry) => entry.steps === undefined).map((entry) => entry.chain),
)

let running: RunningCommerce

beforeAll(async () => {
  running = await runCommerce()
})
afterAll(() => running.end())

/** The user of WORLD.json who may only look at orders. */
const LIMITED = [
  'Magento_Backend::admin',
  'Magento_Sales::sales',
  'Magento_Sales::sales_operation',
  'Magento_Sales::sales_order',
  'Magento_Sales::actions',
  'Magento_Sales::actions_view',
]

test('has all 74 recorded chains', () => {
  expect(files).toHaveLength(74)
})

test('leaves out only chains that exist, each with a reason', () => {
  for (const entry of LEFT_OUT) {
    expect(files).toContain(`${entry.chain}.json`)
    expect(entry.reason).not.toBe('')
  }
})

for (const file of files) {
  const name = file.replace('.json', '')
  if (leftOutWhole.has(name)) continue
  const chain = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Chain
  test(`${name}: ${chain.tells}`, async () => {
    const tokens = {
      admin: await running.commerce.createToken(),
      limited: await running.commerce.createToken({ resources: LIMITED }),
    }
    const leftOut = LEFT_OUT.filter((entry) => entry.chain === name).flatMap((entry) => entry.steps ?? [])
    const difference = await playChain(chain, {
      base: running.commerce.url,
      tokens,
      wait: running.wait,
      leftOut,
    })
    expect(difference).toBeNull()
  })
}
