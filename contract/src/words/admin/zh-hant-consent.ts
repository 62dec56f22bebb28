/** 經過 Amazon 同意頁面時發生的問題與處理方式；繁體中文（台灣用語）。 */
import type { ConsentKey } from '../word-keys.ts'

export const zhHantConsent: Readonly<Record<ConsentKey, string>> = {
  'consent.denied': 'Amazon 頁面上沒有人同意，因此沒有連線任何帳號。',
  'consent.denied.fix': '請重新連線，在 Amazon 頁面勾選同意並確認。',
  'consent.signed-out': 'Amazon 將您送回時您的登入已失效，因此沒有連線任何帳號。',
  'consent.signed-out.fix': '請登入後重新連線。',
  'consent.not-owner': '您已不是擁有者，因此沒有連線任何帳號。',
  'consent.not-owner.fix': '請擁有者連線此帳號。',
  'consent.state-unknown': '從 Amazon 返回的這個網址，不屬於這次登入所開始的任何連線。',
  'consent.state-unknown.fix': '請重新連線，並留在同一個瀏覽器。若您是從訊息中的連結來到這裡，請勿使用它。',
  'consent.state-expired': '在 Amazon 的頁面上已超過十分鐘。',
  'consent.state-expired.fix': '請重新連線；Amazon 要求在十分鐘內完成。',
  'consent.state-used': '從 Amazon 返回的這個網址已使用過。',
  'consent.state-used.fix': '請在下方查看帳號是否已連線；若沒有，請重新連線。',
  'consent.answer-incomplete': 'Amazon 將您送回時沒有附上代碼或賣家。',
  'consent.answer-incomplete.fix':
    '請重新連線。若再次發生，請在 Solution Provider Portal 檢查應用程式的 OAuth Redirect URI。',
  'consent.other-seller': '您登入 Amazon 的賣家與要更新授權的賣家不同；沒有任何變更。',
  'consent.other-seller.fix':
    '請登出 Seller Central，再次更新並以該賣家登入。若要連線另一個賣家，請使用「新增 Amazon 商店」。',
  'consent.code-expired': '交換時 Amazon 的代碼已失效：它在五分鐘後到期。',
  'consent.code-expired.fix': '請重新連線。',
  'consent.application-refused': 'Login with Amazon 不接受應用程式的憑證。',
  'consent.application-refused.fix':
    '請檢查 AMAZON_LWA_CLIENT_ID 與 AMAZON_LWA_CLIENT_SECRET：用戶端密鑰在建立 180 天後失效。',
  'consent.amazon-refused': 'Amazon 拒絕連線，且沒有 Orderferry 認得的原因。',
  'consent.amazon-refused.fix': '請重新連線。服務的紀錄檔中有 Amazon 的原文。',
  'consent.amazon-down': 'Login with Amazon 沒有及時回應，因此沒有連線任何帳號。',
  'consent.amazon-down.fix': '請稍候再重新連線。',
}
