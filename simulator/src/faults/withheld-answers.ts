/** Answers whose effect has happened and that wait for a release, so that the caller can be killed in between. */
export interface WithheldAnswer {
  readonly id: string
  readonly operation: string
  readonly sellerId: string | null
  readonly at: string
}

export interface WithheldAnswers {
  readonly list: () => readonly WithheldAnswer[]
  readonly hold: (answer: Omit<WithheldAnswer, 'id'>, send: () => void) => string
  /** Forgets an answer whose caller has gone. */
  readonly forget: (id: string) => void
  /** Sends one, or all; tells how many. */
  readonly release: (id?: string) => number
}

export function withholdAnswers(): WithheldAnswers {
  const held = new Map<string, { readonly answer: WithheldAnswer; readonly send: () => void }>()
  let count = 0
  return {
    list: () => [...held.values()].map(({ answer }) => answer),
    hold: (answer, send) => {
      count += 1
      const id = String(count)
      held.set(id, { answer: { id, ...answer }, send })
      return id
    },
    forget: (id) => {
      held.delete(id)
    },
    release: (id) => {
      const released = [...held].filter(([one]) => id === undefined || one === id)
      for (const [one, { send }] of released) {
        held.delete(one)
        send()
      }
      return released.length
    },
  }
}
