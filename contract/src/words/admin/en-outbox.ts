/** What the outbox says, in English. */
export const enOutbox = {
  'outbox.hint':
    'Mails to staff: sign-in links, and reminders of what ends. They are sent once SMTP_URL names a server; until then, and in Read-Only Mode, they are kept here for 30 days.',
  'outbox.loading': 'Loading the mails …',
  'outbox.failed': 'The mails could not be loaded.',
  'outbox.none': 'No mails',
  'outbox.none.why':
    'A mail is written when a user is given a sign-in link, and when an authorization of Amazon ends soon.',
  'outbox.to': 'To {recipient}',
  'outbox.count': '{count, plural, one {one mail} other {# mails}}',
  'outbox.state.kept': 'Kept here',
  'outbox.state.waiting': 'Waiting',
  'outbox.state.sent': 'Sent',
  'outbox.state.failed': 'Not taken',
  'outbox.mail.loading': 'Loading the mail …',
  'outbox.mail.failed': 'The mail could not be loaded.',
} as const
