import { ActionButton } from '@react-spectrum/s2/ActionButton'
import SearchIcon from '@react-spectrum/s2/icons/Search'
import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { paths, pathTo } from '../paths.ts'
import { useWords } from '../words/use-words.ts'

const wide = style({ display: { default: 'none', md: 'block' }, flexGrow: 1, minWidth: 0 })
const narrow = style({
  display: { default: 'flex', md: 'none' },
  flexGrow: 1,
  justifyContent: 'end',
  minWidth: 0,
})

/** A field, or on a narrow screen a button that makes room for it. */
export function Search() {
  const say = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={wide}>
        <SearchOrders />
      </div>
      <div className={narrow}>
        {isOpen ? (
          <SearchOrders isOpened onLeave={() => setOpen(false)} />
        ) : (
          <ActionButton isQuiet aria-label={say('frame.search')} onPress={() => setOpen(true)}>
            <SearchIcon />
          </ActionButton>
        )}
      </div>
    </>
  )
}

/** Searches all orders; `/` leads to it from everywhere but a field. */
function SearchOrders(props: { readonly isOpened?: boolean; readonly onLeave?: () => void }) {
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
      autoFocus={props.isOpened === true}
      onBlur={props.onLeave}
      styles={style({ width: 'full', maxWidth: 400 })}
      onSubmit={(text) =>
        void navigate({ href: `${pathTo(paths.amazonOrders)}?q=${encodeURIComponent(text)}` })
      }
    />
  )
}
