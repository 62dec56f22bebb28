import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asked } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { paths, pathTo } from '../../paths.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, useReason } from '../../ui/failed.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { BackToStore } from './back-to-store.tsx'
import { SettingsEditor } from './settings-editor.tsx'
import { SettingsReadOnly } from './settings-read-only.tsx'

/** O-01 to O-07 and what else a merchant decides about the orders of one Amazon store. */
export function OrderSettingsPage() {
  const say = useWords()
  const { storeId } = useParams({ from: `/signed-in${paths.orderSettings}` })
  const params = { storeId }
  const store = useQuery(asked('GET /amazon-stores/:storeId', { params }))
  const kept = useQuery(asked('GET /amazon-stores/:storeId/order-settings', { params }))
  const choices = useQuery(asked('GET /commerce/choices', {}))
  const mayChange = useMay('operator')
  const page = (actions: ReactNode, content: ReactNode) => (
    <Page
      title={say('settings.title')}
      crumbs={
        store.data === undefined ? undefined : (
          <Crumbs
            label={say('order.crumbs')}
            steps={[
              { text: say('nav.amazon-stores'), to: paths.amazonStores },
              { text: store.data.name, to: pathTo(paths.amazonStore, { storeId }) },
              { text: say('settings.title') },
            ]}
          />
        )
      }
      mark={
        store.data === undefined ? undefined : (
          <Flag countryCode={store.data.countryCode} countryName={null} />
        )
      }
      badges={
        store.data === undefined ? null : <Where name={store.data.name} website={store.data.website.name} />
      }
      actions={actions}
    >
      {choices.error === null ? null : (
        <WithoutChoices error={choices.error} onRetry={() => void choices.refetch()} />
      )}
      {content}
    </Page>
  )
  if (kept.isPending || choices.isPending)
    return page(null, <Face role="status" title={say('frame.loading-page')} />)
  if (kept.error !== null && kept.data === undefined)
    return page(
      null,
      <Failed title={say('settings.not-loaded')} error={kept.error} onRetry={() => void kept.refetch()} />,
    )
  const offered: CommerceChoicesJson | null = choices.data ?? null
  return mayChange ? (
    <SettingsEditor key={storeId} kept={kept.data} choices={offered} frame={page} />
  ) : (
    page(<BackToStore storeId={storeId} />, <SettingsReadOnly settings={kept.data} choices={offered} />)
  )
}

const where = style({ font: 'ui', color: 'neutral-subdued' })

function Where({ name, website }: { readonly name: string; readonly website: string }) {
  return (
    <span className={where}>
      {name} · {website}
    </span>
  )
}

function WithoutChoices({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const say = useWords()
  return (
    <InlineAlert variant="notice">
      <Heading>{useReason(error)}</Heading>
      <Content>
        {say('settings.choices-missing')}{' '}
        <Button size="S" variant="secondary" onPress={onRetry}>
          {say('faces.try-again')}
        </Button>
      </Content>
    </InlineAlert>
  )
}
