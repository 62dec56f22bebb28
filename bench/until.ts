const LOOK_EVERY_MS = 50

/** Waits for a fact, looking again and again; fails with what was seen last when it does not come to be. */
export async function until<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  withinMs = 60_000,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<T> {
  const limit = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (holds(seen)) return seen
    if (performance.now() > limit)
      throw new Error(`This never came to be; last seen: ${JSON.stringify(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
