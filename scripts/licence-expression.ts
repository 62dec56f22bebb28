/**
 * Whether an SPDX licence expression can be satisfied with allowed licences alone: of an OR one side is enough, of an
 * AND both are needed, and AND binds tighter. `WITH` changes a licence's terms, so it is never allowed by its name.
 */
export function isLicenceAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = (expression.match(/[()]|[^\s()]+/g) ?? []).map(asOperator)
  const end = readAlternatives({ words, at: 0, allowed })
  return end.isAllowed && end.at === words.length
}

/** Some packages write them small, which SPDX allows no licence's name to be. */
function asOperator(word: string): string {
  return word === 'and' || word === 'or' ? word.toUpperCase() : word
}

interface Reading {
  readonly words: readonly string[]
  readonly at: number
  readonly allowed: ReadonlySet<string>
}

interface Verdict {
  readonly isAllowed: boolean
  readonly at: number
}

function readAlternatives(reading: Reading): Verdict {
  let verdict = readConditions(reading)
  while (reading.words[verdict.at] === 'OR') {
    const next = readConditions({ ...reading, at: verdict.at + 1 })
    verdict = { isAllowed: verdict.isAllowed || next.isAllowed, at: next.at }
  }
  return verdict
}

function readConditions(reading: Reading): Verdict {
  let verdict = readLicence(reading)
  while (reading.words[verdict.at] === 'AND') {
    const next = readLicence({ ...reading, at: verdict.at + 1 })
    verdict = { isAllowed: verdict.isAllowed && next.isAllowed, at: next.at }
  }
  return verdict
}

function readLicence(reading: Reading): Verdict {
  const word = reading.words[reading.at]
  if (word !== '(') return { isAllowed: word !== undefined && reading.allowed.has(word), at: reading.at + 1 }
  const inside = readAlternatives({ ...reading, at: reading.at + 1 })
  const isClosed = reading.words[inside.at] === ')'
  return { isAllowed: inside.isAllowed && isClosed, at: inside.at + 1 }
}
