import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { useWords } from '../words/use-words.ts'

export default function SignInAgain({ onSignedIn }: Parameters<typeof SignInForm>[0]) {
  const say = useWords()
  return (
    <DialogContainer onDismiss={() => undefined}>
      <Dialog isKeyboardDismissDisabled>
        <Heading slot="title">{say('sign-in.again')}</Heading>
        <Content>
          <p>{say('sign-in.again.why')}</p>
          <SignInForm onSignedIn={onSignedIn} />
        </Content>
      </Dialog>
    </DialogContainer>
  )
}
