import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { paths, pathTo } from '../../paths.ts'
import { Face } from '../../ui/face.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { refusedField } from '../../ui/refusal.tsx'
import { SaveRow } from '../../ui/save-row.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'

type Dashboard = Answer<'GET /amazon-stores/:storeId/dashboard'>

const form = style({ maxWidth: 560 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, maxWidth: 960 })
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginTop: 16 })

/** S-50: what may be changed of a store, what stays as it is, and Amazon's authorization. */
export function StoreIntegrationPage() {
  const say = useWords()
  const { storeId } = useParams({ from: '/signed-in/amazon-stores/$storeId/integration' })
  const endpoint = asked('GET /amazon-stores/:storeId/dashboard', { params: { storeId } })
  const { data, error, isPending, refetch } = useQuery(endpoint)
  const back = (
    <LinkButton variant="secondary" fillStyle="outline" href={pathTo(paths.amazonStore, { storeId })}>
      {say('integration.back')}
    </LinkButton>
  )
  return (
    <Page
      title={say('integration.title')}
      mark={
        data === undefined ? undefined : (
          <Flag countryCode={data.store.countryCode} countryName={data.store.countryName} />
        )
      }
      badges={data === undefined ? undefined : <span className={hint}>{data.store.name}</span>}
      actions={back}
    >
      {isPending ? <Face role="status" title={say('integration.loading')} /> : null}
      {error === null ? null : (
        <Failed title={say('integration.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined ? null : (
        <div className={stack}>
          <Store dashboard={data} />
          <Authorization dashboard={data} />
        </div>
      )}
    </Page>
  )
}

function Store({ dashboard: { store } }: { readonly dashboard: Dashboard }) {
  const say = useWords()
  const mayChange = useMay('owner')
  const id = useId()
  // What is typed stays, whatever else changes of the store meanwhile.
  const [typed, setTyped] = useState<{ readonly name?: string; readonly email?: string }>({})
  const { name, email } = { name: store.name, email: store.email, ...typed }
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: () =>
      call('PATCH /amazon-stores/:storeId', { params: { storeId: store.storeId }, body: { name, email } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('GET /amazon-store'),
      })
      setTyped({})
    },
  })
  const nameRefused = refusedField(say, change.error, { name: say('add-store.name') })
  const emailRefused = refusedField(say, change.error, { email: say('add-store.email') })
  const isSame = name === store.name && email === store.email
  const isPlaced = nameRefused.isInvalid === true || emailRefused.isInvalid === true
  return (
    <Panel title={say('integration.store')}>
      <Form
        id={id}
        styles={form}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <TextField
          label={say('add-store.name')}
          value={name}
          onChange={(value) => setTyped({ ...typed, name: value })}
          isRequired
          isReadOnly={!mayChange}
          {...nameRefused}
        />
        <TextField
          label={say('add-store.email')}
          type="email"
          value={email}
          onChange={(value) => setTyped({ ...typed, email: value })}
          isRequired
          isReadOnly={!mayChange}
          {...emailRefused}
        />
        <FactTable
          facts={[
            { name: say('add-store.marketplace'), value: store.countryName ?? store.marketplaceId },
            { name: say('stores.website'), value: store.website.name },
            { name: say('integration.connected-at'), value: say.moment(store.connectedAt) },
          ]}
        />
        <p className={hint}>{say('integration.fixed')}</p>
      </Form>
      <SaveRow
        label={say('integration.save')}
        save={{ form: id }}
        isPending={change.isPending}
        isSame={isSame}
        reservedTo={mayChange ? null : say('integration.owners-only')}
        saved={change.isSuccess && isSame ? say('integration.saved') : null}
        error={isPlaced ? null : change.error}
      />
    </Panel>
  )
}

function Authorization({ dashboard: { store, authorization } }: { readonly dashboard: Dashboard }) {
  const say = useWords()
  const mayRenew = useMay('owner')
  const consent = useMutation({
    mutationFn: () => call('POST /amazon-accounts/consents', { body: { accountId: store.accountId } }),
    onSuccess: ({ url }) => location.assign(url),
  })
  const states = {
    authorized: 'integration.authorized',
    revoked: 'integration.revoked',
    expired: 'integration.expired',
  } as const
  return (
    <Panel title={say('integration.authorization')}>
      <FactTable
        facts={[
          { name: say('stores.status'), value: say(states[authorization.state]) },
          { name: say('integration.authorized-at'), value: say.moment(authorization.authorizedAt) },
          {
            name: say('integration.expires-at'),
            value: say('integration.expires', {
              day: say.day(authorization.expiresAt),
              days: authorization.daysLeft,
            }),
          },
        ]}
      />
      <div className={row}>
        <Button
          variant="secondary"
          isDisabled={!mayRenew}
          isPending={consent.isPending}
          onPress={() => consent.mutate()}
        >
          {say('stores.renew')}
        </Button>
        <p className={hint}>{say(mayRenew ? 'integration.renew.why' : 'integration.owners-only')}</p>
        <Trouble error={consent.error} />
      </div>
    </Panel>
  )
}
