import { roleSuffices } from '@orderferry/contract/role'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link, useLocation } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { paths } from '../paths.ts'
import { onlyReadAloud } from '../ui/only-read-aloud.ts'
import { useWords } from '../words/use-words.ts'
import { type NavigationEntry, navigation } from './navigation-entries.ts'

const list = style({
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
})
const section = style({ display: 'flex', flexDirection: 'column', gap: 4, marginBottom: 20 })
const sectionTitle = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, paddingX: 12, paddingY: 4 })
const divider = style({ height: 1, backgroundColor: 'gray-300', marginX: 8, marginBottom: 12 })
const link = style({
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineColor: 'focus-ring',
  outlineWidth: 2,
  outlineOffset: 2,
  font: 'ui',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 32,
  paddingX: { default: 12, isRail: 0 },
  justifyContent: { isRail: 'center' },
  width: { default: 'auto', isRail: 32 },
  marginX: { isRail: 'auto' },
  borderRadius: 'default',
  textDecoration: 'none',
  boxSizing: 'border-box',
  color: {
    default: 'neutral-subdued',
    ':hover': 'neutral',
    isCurrent: { default: 'neutral', isRail: 'gray-25' },
  },
  position: 'relative',
  backgroundColor: {
    default: 'transparent',
    ':hover': 'gray-200',
    isCurrent: { default: 'transparent', isRail: 'gray-800' },
  },
  fontWeight: { default: 'normal', isCurrent: '[700]' },
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
})
/** Beside the entry of the page that is open. */
const marker = style({
  position: 'absolute',
  insetStart: 2,
  top: 8,
  bottom: 8,
  width: 2,
  borderRadius: 'full',
  backgroundColor: 'gray-800',
})

/** Sections of links; as a rail of icons their names are titles, and still read aloud. */
export function Navigation({
  isRail,
  onFollow,
}: {
  readonly isRail: boolean
  readonly onFollow?: () => void
}) {
  const say = useWords()
  const { role, storeIds } = useSession()
  const sections = navigation
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        (entry) => roleSuffices(role, entry.role) && (storeIds === null || entry.ofAllStores !== true),
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <nav aria-label={say('frame.navigation')}>
      {sections.map(({ label, entries }, position) => (
        <div key={label} className={section}>
          {isRail && position > 0 ? <div className={divider} /> : null}
          <p className={isRail ? onlyReadAloud : sectionTitle}>{say(label)}</p>
          <ul className={list}>
            {entries.map((entry) => (
              <li key={entry.path}>
                <NavigationLink entry={entry} isRail={isRail} onFollow={onFollow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function NavigationLink(props: {
  readonly entry: NavigationEntry
  readonly isRail: boolean
  readonly onFollow?: () => void
}) {
  const say = useWords()
  const { entry, isRail } = props
  // A store's orders are orders, wherever their address begins.
  const pathname = useLocation().pathname.replace(/^\/amazon-stores\/[^/]+\/orders$/, paths.amazonOrders)
  const isCurrent = pathname === entry.path || pathname.startsWith(`${entry.path}/`)
  const Icon = entry.icon
  return (
    <Link
      to={entry.path as string}
      className={link({ isCurrent, isRail })}
      aria-current={isCurrent ? 'page' : undefined}
      title={isRail ? say(entry.label) : undefined}
      onClick={props.onFollow}
    >
      {isCurrent && !isRail ? <span className={marker} /> : null}
      <Icon />
      <span className={isRail ? onlyReadAloud : undefined}>{say(entry.label)}</span>
    </Link>
  )
}
