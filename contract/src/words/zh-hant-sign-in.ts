/** What the API says about signing in, one-time codes and users, in Traditional Chinese as it is written in Taiwan. */
import type { enSignIn } from './en-sign-in.ts'

export const zhHantSignIn: Readonly<Record<keyof typeof enSignIn, string>> = {
  'problem.code-refused': '驗證碼遭拒',
  'detail.code-refused':
    '驗證碼錯誤、已過期或已使用過，或帳號已鎖定：連續輸入 {attempts} 次錯誤的密碼或驗證碼會鎖定 {minutes} 分鐘。請使用應用程式目前顯示的驗證碼，或使用復原碼。',
  'problem.challenge-ended': '驗證碼送出太晚',
  'detail.challenge-ended': '輸入密碼後 {minutes} 分鐘內可送出驗證碼，且只能成功一次。請重新以密碼登入。',
  'problem.codes-on': '一次性驗證碼已啟用',
  'detail.codes-on': '若要設定其他裝置，請先停用。',
  'problem.codes-off': '一次性驗證碼尚未啟用',
  'detail.codes-off': '請先設定。',
  'input.challenge': '不是登入的識別碼',
  'input.challenge.fix': '請送出輸入密碼後收到的 challenge。',
  'input.code': '不是一次性驗證碼',
  'input.code.fix': '請送出驗證器應用程式顯示的六位數字。',
  'input.code-wrong': '與應用程式的驗證碼不符',
  'input.code-wrong.fix': '請使用目前顯示的驗證碼，並確認裝置的時間是否正確。',
  'input.password-wrong': '不是您的密碼',
  'input.password-wrong.fix': '請重新輸入。連續輸入 {attempts} 次錯誤的密碼會鎖定帳號 {minutes} 分鐘。',
  'input.user-id': '不是使用者編號',
  'input.user-id.fix': 'GET /api/v1/users 會列出使用者及其編號。',
}
