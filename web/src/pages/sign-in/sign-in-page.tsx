import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { paths } from '../../paths.ts'
import { SignInForm } from '../../sign-in/sign-in-form.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useWords } from '../../words/use-words.ts'
import { LinkForm } from './link-form.tsx'

const page = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  height: 'full',
  padding: 16,
  boxSizing: 'border-box',
})
const column = style({ display: 'flex', flexDirection: 'column', gap: 20, width: 'full', maxWidth: 400 })
const brand = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  font: 'title-xl',
  fontWeight: '[800]',
  margin: 0,
})
const card = style({
  backgroundColor: 'base',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  padding: 32,
  boxSizing: 'border-box',
})
const heading = style({ font: 'heading', marginTop: 0, marginBottom: 20 })

/** The secret of a one-time link stands behind the #, which browsers send to nobody. */
const LINK = /^[\w-]{43}$/

export function SignInPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { to } = useSearch({ from: paths.signIn })
  // A link that is opened over this very page changes no more than what stands behind the #.
  const { hash } = useLocation()
  const link = LINK.test(hash) ? hash : null
  const title = say(link === null ? 'sign-in.title' : 'sign-in.choose')
  const goOn = () => void navigate({ href: to ?? paths.amazonStores, replace: true })
  useEffect(() => {
    document.title = `${title} · Orderferry`
  }, [title])
  return (
    <main className={page}>
      <div className={column}>
        <p className={brand}>
          <Logo />
          Orderferry
        </p>
        <div className={card}>
          {link === null ? (
            <>
              <h1 className={heading}>{title}</h1>
              <SignInForm onSignedIn={goOn} />
            </>
          ) : (
            <LinkForm key={link} link={link} onSignedIn={goOn} />
          )}
        </div>
      </div>
    </main>
  )
}
