/** What stands on a printed document, in words already and in the order in which it is read. */
export interface Paper {
  readonly title: string
  readonly logo: Uint8Array | null
  /** Name and address, a line each. */
  readonly store: readonly string[]
  readonly facts: readonly Fact[]
  /** Beside each other in pairs. */
  readonly blocks: readonly Block[]
  readonly tables: readonly PaperTable[]
  readonly totals: readonly Fact[]
  readonly notes: readonly Block[]
  /** Repeated on each further page. */
  readonly runningHead: string
  readonly sayPage: (page: number, pages: number) => string
  readonly size: 'A4' | 'LETTER'
}

export interface Fact {
  readonly label: string
  readonly value: string
  readonly isMain?: boolean
}

export interface Block {
  readonly title: string
  readonly lines: readonly string[]
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface PaperColumn {
  readonly title: string
  /** Of the width, beside the other columns' shares. */
  readonly share: number
  readonly isEnd?: boolean
}
