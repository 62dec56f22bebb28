/** 寄件匣的文字；繁體中文（台灣用語）。 */
import type { enOutbox } from './en-outbox.ts'

export const zhHantOutbox: Readonly<Record<keyof typeof enOutbox, string>> = {
  'outbox.hint':
    '寄給使用者的信件：登入連結，以及即將到期的提醒。設定 SMTP_URL 後便會寄出；在此之前以及在唯讀模式中，會保留在這裡 30 天。',
  'outbox.loading': '正在載入信件……',
  'outbox.failed': '無法載入信件。',
  'outbox.none': '沒有信件',
  'outbox.none.why': '提供登入連結給使用者，或 Amazon 的授權即將到期時，會寫一封信。',
  'outbox.to': '收件人：{recipient}',
  'outbox.count': '{count, plural, other {# 封信件}}',
  'outbox.state.kept': '保留在此',
  'outbox.state.waiting': '等候寄出',
  'outbox.state.sent': '已寄出',
  'outbox.state.failed': '未被接受',
  'outbox.mail.loading': '正在載入信件內容……',
  'outbox.mail.failed': '無法載入信件內容。',
}
