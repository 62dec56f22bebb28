/** The message at the top of every page while a store has blocked orders (L-51), in the words users know. */
export function systemMessage(storeNames: readonly string[]): string | null {
  if (storeNames.length === 0) return null
  return `Your Amazon store(s) has orders that cannot be imported into Commerce. See Recent Orders in the store dashboard(s): ${storeNames.join(', ')}`
}
