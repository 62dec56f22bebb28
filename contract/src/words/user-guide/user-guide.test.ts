/** The guide explains all that it must, in both languages alike. */
import { expect, test } from 'vitest'
import { en } from '../en.ts'
import { enUserGuide } from './en.ts'
import { guideSections, type UserGuide } from './user-guide.ts'
import { zhHantUserGuide } from './zh-hant.ts'

const idsOf = ({ sections }: UserGuide, id: (typeof guideSections)[number]) =>
  (sections[id].terms ?? []).map((term) => term.id)

test.each([
  ['statuses', 'status.'],
  ['blockers', 'blocker.'],
] as const)('%s: each of the service is explained', (section, prefix) => {
  const known = Object.keys(en).filter((key) => key.startsWith(prefix))
  expect([...idsOf(enUserGuide, section)].sort()).toEqual(known.sort())
})

test.each(guideSections)(
  '%s is the same in both languages, and neither text is left in the other’s',
  (id) => {
    const [english, chinese] = [enUserGuide.sections[id], zhHantUserGuide.sections[id]]
    expect(idsOf(zhHantUserGuide, id)).toEqual(idsOf(enUserGuide, id))
    expect(chinese.text.length).toBe(english.text.length)
    const words = ({ title, text, terms = [] }: typeof english) => [
      title,
      ...text,
      ...terms.map((term) => term.text),
    ]
    for (const text of words(chinese)) expect(text).toMatch(/\p{Script=Han}/u)
    for (const text of words(english)) expect(text).not.toMatch(/\p{Script=Han}/u)
  },
)
