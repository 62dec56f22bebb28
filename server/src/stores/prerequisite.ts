import type { PrerequisiteFinding } from '@orderferry/domain/lifecycle/prerequisite'

/** What was found of one thing that orders rest on; its words are made where it is shown. */
export interface Prerequisite {
  readonly finding: PrerequisiteFinding
  readonly state: 'ok' | 'warning' | 'failed' | 'unknown'
  readonly about: string | null
  readonly parameters: Readonly<Record<string, string | number>>
  /** Of missing roles: what Amazon does not give. */
  readonly dataSets?: readonly string[]
  readonly link: string | null
}

export function met(
  finding: PrerequisiteFinding,
  parameters: Prerequisite['parameters'] = {},
  about: string | null = null,
): Prerequisite {
  return { finding, state: 'ok', about, parameters, link: null }
}

export function unmet(
  finding: PrerequisiteFinding,
  more: Partial<Omit<Prerequisite, 'finding'>> = {},
): Prerequisite {
  return { finding, state: 'failed', about: null, parameters: {}, link: null, ...more }
}
