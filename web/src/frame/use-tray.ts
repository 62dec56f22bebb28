import { type RefObject, useEffect, useRef } from 'react'

/**
 * The navigation of a narrow page lies over it: Escape, or a press beside it, takes it away again, and Escape gives the
 * focus back to the button that opened it.
 */
export function useTray(isOpen: boolean, close: () => void): RefObject<HTMLDivElement | null> {
  const tray = useRef<HTMLDivElement>(null)
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      closing.current()
      if (opener instanceof HTMLElement) opener.focus()
    }
    const onPress = (event: PointerEvent) => {
      const at = event.target as Node
      // The button closes by itself.
      if (tray.current?.contains(at) === true || opener?.contains(at) === true) return
      closing.current()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [isOpen])
  return tray
}
