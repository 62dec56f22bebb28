import { ActionButton, Text } from '@react-spectrum/s2/ActionButton'
import Checkmark from '@react-spectrum/s2/icons/Checkmark'
import Copy from '@react-spectrum/s2/icons/Copy'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'

/** Absent where the browser lets no page copy: without TLS, on another machine. The text can be marked there. */
export function CopyButton({ text }: { readonly text: string }) {
  const say = useWords()
  const [isCopied, setCopied] = useState(false)
  if (navigator.clipboard === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <ActionButton onPress={() => void copy()}>
      {isCopied ? <Checkmark /> : <Copy />}
      <Text>{say(isCopied ? 'account.copied' : 'account.copy')}</Text>
    </ActionButton>
  )
}
