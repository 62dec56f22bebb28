import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { useEffect, useState } from 'react'
import { onSessionEnd } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { useWords } from '../words/use-words.ts'

/** Asks to sign in again over the page as it stands: nothing that was typed is lost. */
export function SessionEnded() {
  const say = useWords()
  const [hasEnded, setEnded] = useState(false)
  useEffect(() => onSessionEnd(() => setEnded(true)), [])
  const goOn = () => {
    setEnded(false)
    void queryClient.invalidateQueries()
  }
  return (
    <DialogContainer onDismiss={() => undefined}>
      {hasEnded ? (
        <Dialog isKeyboardDismissDisabled>
          <Heading slot="title">{say('sign-in.again')}</Heading>
          <Content>
            <p>{say('sign-in.again.why')}</p>
            <SignInForm onSignedIn={goOn} />
          </Content>
        </Dialog>
      ) : null}
    </DialogContainer>
  )
}
