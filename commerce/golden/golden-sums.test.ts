import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Golden, place, readAfter, take, whole } from '../src/testing/play-golden.ts'
import { type RestClient, restClient } from '../src/testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../src/testing/run-commerce.ts'

const goldens = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file.replace('.json', ''),
    golden: JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Golden,
  }))

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

test('there are 40 orders or more, each with a title of its own', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(40)
  expect(new Set(goldens.map(({ golden }) => golden.title)).size).toBe(goldens.length)
})

test.each(goldens)('$golden.title ($name)', async ({ name, golden }) => {
  const placed = await place(rest, name, golden)
  for (const [at, step] of golden.steps.entries()) {
    expect(step.worked.length).toBeGreaterThan(0)
    const document = await take(placed, step)
    expect({ step: `${at + 1} ${step.do}`, ...(await readAfter(placed, document)) }).toEqual({
      step: `${at + 1} ${step.do}`,
      ...whole(step.then),
    })
  }
})
