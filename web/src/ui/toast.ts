/** What somebody just did has succeeded: it is said in a corner for a while. Failures stay where they belong. */
const SAID_MS = 5_000

export function toast(words: string): void {
  void show((queue) => queue.positive(words, { timeout: SAID_MS }))
}

/** For what has no place of its own on a page; it stays until it is closed. */
export function toastFailure(words: string): void {
  void show((queue) => queue.negative(words))
}

/** Nothing is said in the first moment: what says it is loaded when it is needed. */
async function show(
  say: (queue: typeof import('@react-spectrum/s2/Toast').ToastQueue) => unknown,
): Promise<void> {
  const { ToastQueue } = await import('@react-spectrum/s2/Toast')
  say(ToastQueue)
}
