import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useState } from 'react'
import { useSettled } from './use-settled.ts'

const wide = style({ width: 'full', maxWidth: 480 })

/** Searches a list as one types; what is searched for stands in the page's address. */
export function ListSearchField(props: {
  readonly label: string
  readonly searched: string
  readonly onSearch: (text: string) => void
}) {
  const { searched, onSearch } = props
  const [text, setText] = useState(searched)
  const settled = useSettled(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search
  useEffect(() => {
    if (settled.trim() !== searched) onSearch(settled.trim())
  }, [settled])
  return <SearchField label={props.label} value={text} onChange={setText} styles={wide} />
}
