/** What the user guide of the admin is made of; each language fills the same sections. */
export const guideSections = [
  'way',
  'statuses',
  'blockers',
  'matching',
  'address',
  'shipping',
  'settings',
  'read-only',
  'people',
  'keys',
] as const
export type GuideSectionId = (typeof guideSections)[number]

export interface GuideTerm {
  /** What is explained, by a name of the program where it has one: `blocker.out-of-stock`. */
  readonly id: string
  readonly term: string
  readonly text: string
}

export interface GuideSection {
  readonly title: string
  readonly text: readonly string[]
  readonly terms?: readonly GuideTerm[]
}

export interface UserGuide {
  readonly title: string
  readonly lead: string
  readonly contents: string
  readonly sections: Readonly<Record<GuideSectionId, GuideSection>>
}
