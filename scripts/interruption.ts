/** Aborts when people or the system ask us to end, so that whoever started something can stop it in order. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => controller.abort(new Error(`Ended by ${signal}.`)))
  }
  return controller.signal
}
