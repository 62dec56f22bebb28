import { ActionButton } from '@react-spectrum/s2/ActionButton'
import ChevronDoubleLeft from '@react-spectrum/s2/icons/ChevronDoubleLeft'
import ChevronDoubleRight from '@react-spectrum/s2/icons/ChevronDoubleRight'
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle'
import MenuHamburger from '@react-spectrum/s2/icons/MenuHamburger'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { paths } from '../paths.ts'
import { Face } from '../ui/face.tsx'
import { Logo } from '../ui/logo.tsx'
import { useWords } from '../words/use-words.ts'
import { Navigation } from './navigation.tsx'
import { PersonMenu } from './person-menu.tsx'
import { Search } from './search.tsx'
import { SessionEnded } from './session-ended.tsx'
import { SystemMessage } from './system-message.tsx'
import { useTray } from './use-tray.ts'

const frame = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['1fr'],
    md: { default: ['200px', 'minmax(0, 1fr)'], isRail: ['56px', 'minmax(0, 1fr)'] },
  },
  gridTemplateRows: ['56px', 'minmax(0, 1fr)'],
  height: 'full',
  backgroundColor: 'layer-1',
})
const header = style({
  gridColumnStart: 1,
  gridColumnEnd: -1,
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  paddingX: 16,
  minWidth: 0,
})
const brand = style({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: { default: 'auto', md: 172 },
  flexShrink: 0,
  textDecoration: 'none',
  font: 'title-lg',
  color: 'neutral',
  fontWeight: 'extra-bold',
})
const help = style({
  display: { default: 'none', md: 'flex' },
  alignItems: 'center',
  justifyContent: 'center',
  size: 32,
  flexShrink: 0,
  borderRadius: 'default',
  backgroundColor: { default: 'transparent', ':hover': 'gray-200' },
})
const aside = style({
  display: { default: { default: 'none', isOpen: 'flex' }, md: 'flex' },
  flexDirection: 'column',
  justifyContent: 'space-between',
  paddingX: 8,
  paddingBottom: 8,
  overflowY: 'auto',
  position: { default: 'absolute', md: 'static' },
  top: 56,
  bottom: 0,
  insetStart: 0,
  width: { default: 240, md: 'auto' },
  zIndex: { default: 3, md: 0 },
  backgroundColor: 'layer-1',
  boxShadow: { default: 'elevated', md: 'none' },
})
const toggle = style({ display: { default: 'none', md: 'flex' }, justifyContent: 'end' })
const sheet = style({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: 'base',
  borderStartWidth: { default: 0, md: 1 },
  borderTopWidth: 1,
  borderEndWidth: 0,
  borderBottomWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderTopStartRadius: { default: 'none', md: 'lg' },
})
const content = style({ flexGrow: 1, minHeight: 0 })
const menuButton = style({ display: { default: 'block', md: 'none' } })
const skipLink = style({
  position: 'absolute',
  zIndex: 10,
  top: { default: '[-100px]', ':focus': 8 },
  insetStart: 8,
  padding: 8,
  backgroundColor: 'base',
  color: 'neutral',
  font: 'ui',
})

/** Nothing is said in the first moment: what says it comes after the page. */
const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }))

const RAIL = 'orderferry.rail'

/** What stands around every page: header, navigation, the system message on top of the sheet. */
export function Frame() {
  const say = useWords()
  const [chosen, setChosen] = useState(() => localStorage.getItem(RAIL))
  const { pathname } = useLocation()
  // Tables need the room; elsewhere the names are worth more. Who has chosen has chosen for all pages.
  const isRail = chosen === null ? /\/(amazon-)?orders$/.test(pathname) : chosen === 'yes'
  const [isOpen, setOpen] = useState(false)
  const tray = useTray(isOpen, () => setOpen(false))
  const fold = () => {
    const next = isRail ? 'no' : 'yes'
    localStorage.setItem(RAIL, next)
    setChosen(next)
  }
  return (
    <div className={frame({ isRail })}>
      <a href="#page" className={skipLink}>
        {say('frame.skip')}
      </a>
      <header className={header}>
        <div className={menuButton}>
          <ActionButton
            isQuiet
            aria-label={say('frame.menu')}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            <MenuHamburger />
          </ActionButton>
        </div>
        <Link to={paths.amazonStores} className={brand} aria-label={say('frame.product')}>
          <Logo />
          <span>{say('frame.product')}</span>
        </Link>
        <Search />
        <Link
          to={paths.userGuide}
          className={help}
          aria-label={say('guide.title')}
          title={say('guide.title')}
        >
          <HelpCircle />
        </Link>
        <PersonMenu />
      </header>
      <div ref={tray} className={aside({ isOpen })}>
        <Navigation isRail={isRail && !isOpen} onFollow={() => setOpen(false)} />
        <div className={toggle}>
          <ActionButton isQuiet aria-label={say(isRail ? 'frame.unfold' : 'frame.fold')} onPress={fold}>
            {isRail ? <ChevronDoubleRight /> : <ChevronDoubleLeft />}
          </ActionButton>
        </div>
      </div>
      <main id="page" tabIndex={-1} className={sheet}>
        <SystemMessage />
        <div className={content}>
          <Suspense fallback={<Face role="status" title={say('frame.loading-page')} />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <SessionEnded />
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </div>
  )
}
