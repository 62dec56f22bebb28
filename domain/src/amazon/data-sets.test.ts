import { describe, expect, test } from 'vitest'
import { blameDataSet, chooseDataSets, DATA_SETS, type DataSet, type DataSetRefusal } from './data-sets.ts'

const now = new Date('2026-10-05T12:00:00Z')
const refusal = (dataSet: DataSet, hours: number, isCertain = true): DataSetRefusal => ({
  dataSet,
  isCertain,
  askAgainAt: new Date(now.getTime() + hours * 3_600_000),
})
const without = (...left: readonly DataSet[]) => DATA_SETS.filter((dataSet) => !left.includes(dataSet))

describe('what is asked for', () => {
  test.each<[string, readonly DataSetRefusal[], readonly DataSet[], readonly DataSet[]]>([
    ['everything, while nothing was refused', [], DATA_SETS, []],
    ['all but what was refused', [refusal('TAX', 1)], without('TAX'), []],
    ['again, once its time has come', [refusal('TAX', 0), refusal('BUYER', 2)], without('BUYER'), ['TAX']],
    [
      'all that Amazon names together, of the others the longest waiting alone',
      [
        refusal('TAX', -1),
        refusal('BUYER', -1),
        refusal('EXPENSE', -1, false),
        refusal('PROMOTION', -2, false),
      ],
      without('EXPENSE'),
      ['TAX', 'BUYER', 'PROMOTION'],
    ],
  ])('%s', (_case, refusals, ask, onTrial) => {
    expect(chooseDataSets(refusals, { wanted: DATA_SETS, now })).toEqual({ ask, onTrial })
  })
})

describe('a refused call is made again', () => {
  const all = { ask: DATA_SETS, onTrial: [] }
  test.each<[string, Parameters<typeof blameDataSet>[0], string, ReturnType<typeof blameDataSet>]>([
    [
      'without the set that Amazon names',
      all,
      'Access to requested resource is denied. The data set PROCEEDS needs a role.',
      { dataSet: 'PROCEEDS', isCertain: true },
    ],
    [
      'without the likeliest, where it names none',
      all,
      'Access to requested resource is denied.',
      { dataSet: 'TAX', isCertain: false },
    ],
    [
      'without the next, where that was innocent',
      { ask: without('TAX'), onTrial: [] },
      'Denied.',
      { dataSet: 'BUYER', isCertain: false },
    ],
    [
      'without the one that was tried again, now for certain',
      { ask: DATA_SETS, onTrial: ['EXPENSE'] },
      'Denied.',
      { dataSet: 'EXPENSE', isCertain: true },
    ],
    [
      'without one of several that were tried again, which may be innocent',
      { ask: DATA_SETS, onTrial: ['EXPENSE', 'BUYER'] },
      'Denied.',
      { dataSet: 'EXPENSE', isCertain: false },
    ],
    [
      'in no other way, where only the status is asked for',
      { ask: ['FULFILLMENT'], onTrial: [] },
      'Denied.',
      null,
    ],
    [
      'without the likeliest, where the one that Amazon names was not asked for',
      { ask: without('TAX'), onTrial: [] },
      'Denied: TAX.',
      { dataSet: 'BUYER', isCertain: false },
    ],
  ])('%s', (_case, asked, words, blamed) => {
    expect(blameDataSet(asked, words)).toEqual(blamed)
  })
})
