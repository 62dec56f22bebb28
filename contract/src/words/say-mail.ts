/** What a mail to staff says, in its recipient's language or in that of whoever looks at it. */
import { type Language, say, type WordParameters } from './words.ts'

export interface MailWords {
  readonly subject: string
  readonly text: string
}

const words = {
  'sign-in-link': { subject: 'mail.sign-in-link', text: 'mail.sign-in-link.text' },
  'authorization-ends': { subject: 'mail.authorization-ends', text: 'mail.authorization-ends.text' },
} as const

export function sayMail(language: Language, kind: keyof typeof words, parameters: WordParameters): MailWords {
  return {
    subject: say(language, words[kind].subject, parameters),
    text: say(language, words[kind].text, parameters),
  }
}
