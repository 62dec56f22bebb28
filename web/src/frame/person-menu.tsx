import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { signOut, useSession } from '../api/session.ts'
import { paths } from '../paths.ts'
import { reasonOf } from '../ui/failed.tsx'
import { toastFailure } from '../ui/toast.ts'
import { chooseLanguage, type Language, languageNames, languages } from '../words/languages.ts'
import { useWords } from '../words/use-words.ts'
import { type Appearance, appearances, chooseAppearance, useAppearance } from './appearance.ts'

const name = style({
  font: 'ui',
  color: 'neutral',
  position: { default: 'absolute', md: 'static' },
  width: { default: 1, md: 'auto' },
  height: { default: 1, md: 'auto' },
  overflow: 'hidden',
  whiteSpace: 'nowrap',
})
const disc = style({ fill: 'blue-200' })
const letters = style({ font: 'ui-sm', fontWeight: 'bold', fill: 'gray-1000' })
const row = style({ display: 'flex', alignItems: 'center', gap: 8 })

/** The person who is signed in: language, appearance, and the way out. */
export function PersonMenu() {
  const say = useWords()
  const person = useSession()
  const appearance = useAppearance()
  const language = document.documentElement.lang
  const leave = () =>
    signOut().catch((error: unknown) => {
      toastFailure(say('sign-in.out.failed', { reason: reasonOf(say, error) }))
    })
  return (
    <MenuTrigger>
      <ActionButton isQuiet>
        <Text>
          <span className={row}>
            <Initials of={person.name} />
            <span className={name}>{person.name}</span>
          </span>
        </Text>
      </ActionButton>
      <Menu onAction={(key) => (key === 'sign-out' ? void leave() : undefined)}>
        <MenuSection
          selectionMode="single"
          selectedKeys={[language]}
          onSelectionChange={(keys) => changeLanguage([...keys][0] as Language | undefined)}
        >
          <Header>
            <Heading>{say('frame.language')}</Heading>
          </Header>
          {languages.map((known) => (
            <MenuItem key={known} id={known}>
              {languageNames[known]}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection
          selectionMode="single"
          selectedKeys={[appearance]}
          onSelectionChange={(keys) => chooseAppearance(([...keys][0] ?? 'system') as Appearance)}
        >
          <Header>
            <Heading>{say('frame.appearance')}</Heading>
          </Header>
          {appearances.map((known) => (
            <MenuItem key={known} id={known}>
              {say(`frame.appearance.${known}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label={say('account.title')}>
          <MenuItem id="account" href={paths.account}>
            {say('account.title')}
          </MenuItem>
          <MenuItem id="sign-out">{say('sign-in.out')}</MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}

function Initials({ of }: { readonly of: string }) {
  return (
    <svg width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" className={disc} />
      <text x="16" y="16" dy="0.35em" textAnchor="middle" className={letters}>
        {initialsOf(of)}
      </text>
    </svg>
  )
}

/** The page is drawn anew: rows are measured in the new language's typeface. */
function changeLanguage(language: Language | undefined): void {
  if (language === undefined) return
  chooseLanguage(language)
  location.reload()
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
