import { describe, expect, test } from 'vitest'
import { checkPassword } from './check-password.ts'

const user = { email: 'ann.lee@shop.example', name: 'Ann Lee 王小明' }

describe('a password is refused for every rule that it breaks', () => {
  test.each([
    ['Quiet-Harbor-42', []],
    ['Quiet-Harb4', ['short']],
    [`Quiet-4${'x'.repeat(122)}`, ['long']],
    ['quiet-harbor-42', ['no-capital']],
    ['QUIET-HARBOR-42', ['no-small']],
    ['Quiet-Harbor-on', ['no-digit']],
    ['QuietHarbor 42x', ['no-sign']],
    ['Quiet-hANNah-42', ['has-name']],
    ['Quiet-王小明-4242x', ['has-name']],
    ['lee', ['short', 'no-capital', 'no-digit', 'no-sign', 'has-name']],
    ['', ['short', 'no-capital', 'no-small', 'no-digit', 'no-sign']],
  ])('%s: %j', (password, problems) => {
    expect(checkPassword(password, user)).toEqual(problems)
  })

  test('the domain of the address may stand in it, and parts of one or two letters', () => {
    const shortly = { email: 'jo@shop.example', name: 'Jo' }
    expect(checkPassword('Jo-at-shop-4242', shortly)).toEqual([])
  })
})
