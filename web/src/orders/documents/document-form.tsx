import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { paths, pathTo } from '../../paths.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DocumentOrder } from './document-order.ts'

const columns = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '304px'] },
  gap: 12,
  alignItems: 'start',
})
const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 })

/** The frame of a form: the way here, Back, Reset, the one button that sends it; blocks at the left, facts at the right. */
export function DocumentForm(props: {
  readonly title: string
  readonly order: DocumentOrder
  readonly badges?: ReactNode
  readonly submitLabel: string
  readonly isPending: boolean
  /** What the service said no with, where no field shows it. */
  readonly error: unknown
  /** Counts how often it was tried with something wrong: the first field that says so is gone to. */
  readonly tries: number
  readonly onReset: () => void
  readonly onSubmit: () => void
  readonly side: ReactNode
  readonly children: ReactNode
}) {
  const say = useWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { order, tries } = props
  const back = pathTo(paths.commerceOrder, { commerceOrderId: String(order.id) })
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  return (
    <Page
      title={props.title}
      crumbs={
        <Crumbs
          label={say('order.crumbs')}
          steps={[{ text: say('commerce.title', { number: order.number }), to: back }, { text: props.title }]}
        />
      }
      badges={props.badges}
      actions={
        <>
          <BackToOrder order={order} />
          <Button variant="secondary" fillStyle="outline" onPress={props.onReset}>
            {say('new.reset')}
          </Button>
          <Button variant="accent" type="submit" form={id} isPending={props.isPending}>
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <Refusal error={props.error} />
      <form
        ref={form}
        id={id}
        noValidate
        className={columns}
        onKeyDown={goOnByEnter}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (!props.isPending) props.onSubmit()
        }}
      >
        <div className={stack}>{props.children}</div>
        <div className={stack}>{props.side}</div>
      </form>
    </Page>
  )
}

function BackToOrder({ order }: { readonly order: DocumentOrder }) {
  const say = useWords()
  const navigate = useNavigate()
  return (
    <Button
      variant="secondary"
      fillStyle="outline"
      onPress={() =>
        void navigate({ to: paths.commerceOrder, params: { commerceOrderId: String(order.id) } })
      }
    >
      {say('new.back')}
    </Button>
  )
}

/** Enter goes from field to field, as scanners press it, and sends the form from the last one. */
function goOnByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'checkbox') return
  const fields = [...event.currentTarget.querySelectorAll('input')].filter(
    ({ type, disabled, tabIndex, offsetParent }) =>
      type !== 'checkbox' && type !== 'hidden' && !disabled && tabIndex >= 0 && offsetParent !== null,
  )
  const next = fields[fields.indexOf(target) + 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.select()
}
