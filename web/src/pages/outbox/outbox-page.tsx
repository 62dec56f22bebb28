import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ComponentProps, useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { OwnersOnly } from '../../sign-in/owners-only.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { useWords } from '../../words/use-words.ts'
import { MailDialog } from './mail-dialog.tsx'

export type Mail = Answer<'GET /outbox-mails'>['items'][number]

const PER_PAGE = 20
const LOOK_EVERY_MS = 15_000

const list = style({
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  maxWidth: 960,
})
const item = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    md: ['minmax(0, 1fr)', '180px', '140px'],
  },
  columnGap: 16,
  rowGap: 4,
  alignItems: 'center',
  padding: 12,
  borderTopWidth: { default: 1, ':first-child': 0 },
  borderBottomWidth: 0,
  borderXWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  font: 'ui',
  color: 'neutral',
})
const subject = style({
  font: 'ui',
  fontWeight: '[700]',
  color: 'blue-1000',
  backgroundColor: 'transparent',
  borderStyle: 'none',
  padding: 0,
  textAlign: 'start',
  cursor: 'pointer',
  textDecoration: { default: 'none', ':hover': 'underline' },
  overflowWrap: 'anywhere',
})
const faint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, overflowWrap: 'anywhere' })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 720 })

const lights: Readonly<Record<Mail['state'], ComponentProps<typeof StatusLight>['variant']>> = {
  kept: 'neutral',
  waiting: 'yellow',
  sent: 'positive',
  failed: 'negative',
}

/** Mails to staff: what would be sent, or was. */
export function OutboxPage() {
  const say = useWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <OwnersOnly title={say('nav.outbox')}>
      <Page title={say('nav.outbox')}>
        <p className={hint}>{say('outbox.hint')}</p>
        <Mails onOpen={setOpen} />
        {open === null ? null : <MailDialog mailId={open} onClose={() => setOpen(null)} />}
      </Page>
    </OwnersOnly>
  )
}

function Mails({ onOpen }: { readonly onOpen: (mailId: string) => void }) {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/outbox' })
  const page = Number(search.page ?? 1)
  const { data, error, isPending, refetch } = useQuery({
    ...asked('GET /outbox-mails', { query: { page, perPage: PER_PAGE, count: 'exact' } }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_EVERY_MS,
  })
  if (isPending) return <Face role="status" title={say('outbox.loading')} />
  if (data === undefined)
    return <Failed title={say('outbox.failed')} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <Face title={say('outbox.none')}>{say('outbox.none.why')}</Face>
  return (
    <>
      <Stale error={error} />
      <ul className={list} aria-label={say('nav.outbox')}>
        {data.items.map((mail) => (
          <li key={mail.mailId} className={item}>
            <div>
              <button type="button" className={subject} onClick={() => onOpen(mail.mailId)}>
                {mail.subject}
              </button>
              <p className={faint}>{say('outbox.to', { recipient: mail.recipient })}</p>
              {mail.problem === null ? null : <p className={faint}>{mail.problem}</p>}
            </div>
            <span>{say.moment(mail.createdAt)}</span>
            <StatusLight variant={lights[mail.state]}>{say(`outbox.state.${mail.state}`)}</StatusLight>
          </li>
        ))}
      </ul>
      {(data.pages ?? 1) > 1 ? (
        <Pagination
          page={page}
          pages={data.pages ?? null}
          hasMore={data.hasMore}
          onPage={(chosen) => void navigate({ to: paths.outbox, search: { page: String(chosen) } })}
          count={say('outbox.count', { count: data.total ?? data.items.length })}
        />
      ) : null}
    </>
  )
}
