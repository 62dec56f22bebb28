import { useEffect, useRef, useState } from 'react'

const KEY = 'orderferry.filters-folded'
/** The buttons that fold the filters and bring them back: the focus goes from one to the other. */
export const FOLD = 'fold-filters'
export const UNFOLD = 'unfold-filters'

/** Whether the filters beside the list are folded away; kept on this device. */
export function useFolded(): readonly [isFolded: boolean, fold: (isWanted: boolean) => void] {
  const [isFolded, setFolded] = useState(() => localStorage.getItem(KEY) === 'yes')
  const wasFolded = useRef(isFolded)
  useEffect(() => {
    if (wasFolded.current === isFolded) return
    wasFolded.current = isFolded
    document.getElementById(isFolded ? UNFOLD : FOLD)?.focus()
  }, [isFolded])
  return [
    isFolded,
    (isWanted) => {
      localStorage.setItem(KEY, isWanted ? 'yes' : 'no')
      setFolded(isWanted)
    },
  ]
}
