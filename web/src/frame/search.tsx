import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { paths, pathTo } from '../paths.ts'
import { useWords } from '../words/use-words.ts'

/** Searches all orders; `/` leads to it from everywhere but a field. */
export function Search() {
  const say = useWords()
  const navigate = useNavigate()
  const field = useRef<{ focus: () => void } | null>(null)
  useEffect(() => {
    const toField = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.key !== '/' || at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', toField)
    return () => document.removeEventListener('keydown', toField)
  }, [])
  return (
    <SearchField
      ref={field as never}
      aria-label={say('frame.search')}
      placeholder={say('frame.search')}
      styles={style({ width: { default: 'full', md: 400 }, maxWidth: 400 })}
      onSubmit={(text) =>
        void navigate({ href: `${pathTo(paths.amazonOrders)}?q=${encodeURIComponent(text)}` })
      }
    />
  )
}
