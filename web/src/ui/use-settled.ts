import { useEffect, useState } from 'react'

const TYPING_ENDS_MS = 300

/** The text once typing has ended. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_ENDS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
