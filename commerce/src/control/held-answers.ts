/** Answers that are ready and held back, so that a client can be killed between the effect and its answer. */
export interface HeldAnswer {
  readonly id: number
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  readonly status: number
}

export interface HeldAnswers {
  /** Resolves when the answer is released. */
  readonly hold: (answer: Omit<HeldAnswer, 'id'>) => Promise<void>
  readonly list: () => readonly HeldAnswer[]
  /** Releases one, or all; answers how many. */
  readonly release: (id?: number) => number
}

export function heldAnswers(): HeldAnswers {
  let lastId = 0
  const held = new Map<number, { readonly answer: HeldAnswer; readonly letGo: () => void }>()
  return {
    hold: (answer) => {
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        held.set(id, { answer: { ...answer, id }, letGo: resolve })
      })
    },
    list: () => [...held.values()].map(({ answer }) => answer),
    release: (id) => {
      const released = id === undefined ? [...held] : [...held].filter(([known]) => known === id)
      for (const [known, { letGo }] of released) {
        held.delete(known)
        letGo()
      }
      return released.length
    },
  }
}
