/** Puts keys into words, and dates, amounts and counts into the reader's form. */
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'

export type WordValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>

export interface Words {
  (key: AdminKey, values?: WordValues): string
  /** `Nov 17, 2026`, in the time zone given. */
  readonly day: (instant: string, timeZone?: string) => string
  /** `Nov 17, 2026, 9:48 AM PST`, in the time zone given, which it names. */
  readonly moment: (instant: string, timeZone?: string) => string
  /** `Today 9:38 AM`, or the day alone where it was another one. */
  readonly recent: (instant: string) => string
  /** `2 min ago`, rounded down. */
  readonly ago: (instant: string, now?: Date) => string
  readonly money: (money: { readonly amount: string; readonly currency: string }) => string
  readonly count: (number: number) => string
  /** `12.4%`, of a figure in percent. */
  readonly percent: (figure: number) => string
  /** `1, 2 and 3`. */
  readonly list: (parts: readonly string[]) => string
  /** `1, 2 or 3`. */
  readonly either: (parts: readonly string[]) => string
  readonly locale: string
}

export function useWords(): Words {
  const intl = useIntl()
  return useMemo(() => {
    const say = (key: AdminKey, values?: WordValues) => intl.formatMessage({ id: key }, values as never)
    return Object.assign(say, {
      day: (instant: string, timeZone?: string) =>
        intl.formatDate(instant, { dateStyle: 'medium', ...(timeZone === undefined ? {} : { timeZone }) }),
      moment: (instant: string, timeZone?: string) =>
        intl.formatDate(instant, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZoneName: 'short',
          ...(timeZone === undefined ? {} : { timeZone }),
        }),
      recent: (instant: string) =>
        new Date(instant).toDateString() === new Date().toDateString()
          ? say('frame.today', { time: intl.formatTime(instant) })
          : intl.formatDate(instant, { dateStyle: 'medium' }),
      ago: (instant: string, now = new Date()) => sayAgo(intl.locale, instant, now),
      money: ({ amount, currency }: { readonly amount: string; readonly currency: string }) =>
        // Decimal text goes in as text: no amount becomes a float on its way.
        new Intl.NumberFormat(intl.locale, { style: 'currency', currency }).format(amount as never),
      count: (number: number) => intl.formatNumber(number),
      percent: (figure: number) =>
        intl.formatNumber(figure / 100, { style: 'percent', maximumFractionDigits: 1 }),
      list: (parts: readonly string[]) => intl.formatList([...parts]),
      either: (parts: readonly string[]) => intl.formatList([...parts], { type: 'disjunction' }),
      locale: intl.locale,
    })
  }, [intl])
}

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

function sayAgo(locale: string, instant: string, now: Date): string {
  const seconds = (now.getTime() - new Date(instant).getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(-Math.trunc(seconds / length), unit)
  }
  return format.format(0, 'second')
}
