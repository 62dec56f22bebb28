/**
 * What was started is closed in reverse order: the door before the room behind it. Each part says when it is closed;
 * all of them together have a limit, after which the process ends all the same.
 */
export interface Shutdown {
  /** Parts are closed in the reverse of the order in which they are added. */
  readonly add: (part: string, close: () => Promise<unknown> | unknown) => void
  /** Closes all parts once; later calls get the same outcome. Never rejects. */
  readonly run: () => Promise<ShutdownOutcome>
}

export interface ShutdownOutcome {
  readonly closed: readonly string[]
  readonly failed: readonly { readonly part: string; readonly error: unknown }[]
  /** Parts that were not closed when the limit was reached, the one that hung first. */
  readonly leftOpen: readonly string[]
}

export function createShutdown(limitMs: number): Shutdown {
  const parts: { readonly part: string; readonly close: () => Promise<unknown> | unknown }[] = []
  let running: Promise<ShutdownOutcome> | null = null
  return {
    add(part, close) {
      parts.push({ part, close })
    },
    run() {
      running ??= closeInReverse([...parts].reverse(), limitMs)
      return running
    },
  }
}

async function closeInReverse(
  parts: readonly { readonly part: string; readonly close: () => Promise<unknown> | unknown }[],
  limitMs: number,
): Promise<ShutdownOutcome> {
  const closed: string[] = []
  const failed: { part: string; error: unknown }[] = []
  const limit = Promise.withResolvers<'limit'>()
  const timer = setTimeout(() => limit.resolve('limit'), limitMs)
  try {
    for (const [index, { part, close }] of parts.entries()) {
      const outcome = await Promise.race([closeOne(close), limit.promise])
      if (outcome === 'limit')
        return { closed, failed, leftOpen: parts.slice(index).map((left) => left.part) }
      if (outcome.kind === 'closed') closed.push(part)
      else failed.push({ part, error: outcome.error })
    }
    return { closed, failed, leftOpen: [] }
  } finally {
    clearTimeout(timer)
  }
}

async function closeOne(
  close: () => Promise<unknown> | unknown,
): Promise<{ kind: 'closed' } | { kind: 'failed'; error: unknown }> {
  try {
    await close()
    return { kind: 'closed' }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

/**
 * Shuts down at the first SIGINT or SIGTERM and then hands the outcome over, to be said and to end the process.
 * A second Ctrl-C while closing does nothing: the limit ends a close that hangs.
 */
export function shutDownOnSignal(
  shutdown: Shutdown,
  process: Pick<NodeJS.Process, 'on'>,
  done: (outcome: ShutdownOutcome, signal: 'SIGINT' | 'SIGTERM') => void,
): void {
  let signaled = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (signaled) return
      signaled = true
      void shutdown.run().then((outcome) => done(outcome, signal))
    })
  }
}
