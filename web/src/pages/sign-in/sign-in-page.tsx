import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { paths } from '../../paths.ts'
import { SignInForm } from '../../sign-in/sign-in-form.tsx'
import { useWords } from '../../words/use-words.ts'

const page = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  height: 'full',
  padding: 16,
  boxSizing: 'border-box',
})
const card = style({
  backgroundColor: 'base',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  padding: 32,
  width: 'full',
  maxWidth: 400,
  boxSizing: 'border-box',
})
const heading = style({ font: 'heading', marginTop: 0, marginBottom: 20 })

export function SignInPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { to } = useSearch({ from: paths.signIn })
  useEffect(() => {
    document.title = `${say('sign-in.title')} · Orderferry`
  }, [say])
  return (
    <main className={page}>
      <div className={card}>
        <h1 className={heading}>{say('sign-in.title')}</h1>
        <SignInForm onSignedIn={() => void navigate({ href: to ?? paths.amazonStores, replace: true })} />
      </div>
    </main>
  )
}
