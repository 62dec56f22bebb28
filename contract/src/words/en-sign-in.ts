/** What the API says about signing in, one-time codes and users, in English. */
export const enSignIn = {
  'problem.code-refused': 'The code was refused',
  'detail.code-refused':
    'It is wrong, too old, or was used already, or the account is locked: {attempts} wrong passwords or codes in a row lock it for {minutes} minutes. Take the code that the app shows now, or a recovery code.',
  'problem.challenge-ended': 'The code came too late',
  'detail.challenge-ended':
    'A code can be given for {minutes} minutes after the password, and once. Sign in with the password again.',
  'problem.codes-on': 'One-time codes are on already',
  'detail.codes-on': 'To set up another device, switch them off first.',
  'problem.codes-off': 'One-time codes are not on',
  'detail.codes-off': 'Set them up first.',
  'input.challenge': 'is no challenge of a sign-in',
  'input.challenge.fix': 'Send the challenge that came as answer to the password.',
  'input.code': 'is no one-time code',
  'input.code.fix': 'Send the six digits that the authenticator app shows.',
  'input.code-wrong': 'is not the code of the app',
  'input.code-wrong.fix': 'Take the one that it shows now. Is the clock of the device right?',
  'input.password-wrong': 'is not your password',
  'input.password-wrong.fix':
    'Type it again. {attempts} wrong ones in a row lock the account for {minutes} minutes.',
  'input.user-id': 'is no user id',
  'input.user-id.fix': 'GET /api/v1/users lists the users with their ids.',
} as const
