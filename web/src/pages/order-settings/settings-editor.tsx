import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import type { OrderSettingsJson } from '@orderferry/contract/order-settings'
import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { ApiProblem, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { useReason } from '../../ui/failed.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { AsksBeforeLeaving } from './asks-before-leaving.tsx'
import { BackToStore } from './back-to-store.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { EffectPanel } from './effect-panel.tsx'
import { CustomersGroup, DetailsGroup, ExceptionsGroup, FbaGroup, PrefixesGroup } from './further-groups.tsx'
import { CustomerGroup, ImportGroup, ShippingGroup, StockGroup } from './main-groups.tsx'
import { type Draft, useDraft } from './settings-draft.ts'
import { SettingsFormProvider } from './settings-form.tsx'
import { findProblems, problemsOf } from './settings-problems.ts'
import { ShippingMethods } from './shipping-methods.tsx'
import { StoreViewRules } from './store-view-rules.tsx'
import { useEffectOfChange } from './use-effect-of-change.ts'

const SAMPLES = 10

const sides = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    xl: ['minmax(0, 936px)', 'minmax(220px, 320px)'],
  },
  gap: 24,
  alignItems: 'start',
})
const aside = style({
  gridColumnStart: { xl: 2 },
  gridRowStart: { xl: 1 },
  position: { xl: 'sticky' },
  top: { xl: 80 },
  minWidth: 0,
})
const groups = style({ gridColumnStart: { xl: 1 }, gridRowStart: { xl: 1 }, minWidth: 0 })
const notices = style({ display: 'flex', flexDirection: 'column', gap: 12 })
const unsaved = style({ font: 'ui', color: 'neutral-subdued' })

/** The settings with what is typed over them, and the buttons of the page, which `frame` puts in their place. */
export function SettingsEditor(props: {
  readonly kept: OrderSettingsJson
  readonly choices: CommerceChoicesJson | null
  readonly frame: (actions: ReactNode, content: ReactNode) => ReactNode
}) {
  const say = useWords()
  const { kept, choices } = props
  const { storeId } = kept
  const draft = useDraft(kept)
  const [hasTried, setTried] = useState(false)
  const [sample, setSample] = useState<string>()
  const save = useSave(draft, kept)
  const own = useMemo(() => findProblems(say, draft.values), [say, draft.values])
  const orders = useSampleOrders(storeId)
  const effect = useEffectOfChange({
    ...{ storeId, updatedAt: kept.updatedAt, change: draft.change },
    amazonOrderId: sample ?? orders[0],
    isPossible: own.wrong.size + own.missing.size === 0,
  })
  const said = useMemo(() => problemsOf(say, save.error ?? effect.error), [say, save.error, effect.error])
  const problems = new Map([...said, ...own.wrong, ...(hasTried ? own.missing : [])])
  const isImportOff = !draft.values.importAmazonOrders
  const trySave = () => {
    setTried(true)
    if (own.wrong.size + own.missing.size === 0) save.mutate()
  }
  return (
    <SettingsFormProvider value={{ ...draft, choices, isImportOff, problems }}>
      {props.frame(
        <Actions draft={draft} storeId={storeId} isPending={save.isPending} onSave={trySave} />,
        <>
          <div className={notices}>
            <NotSaved error={save.error} hasFields={said.size > 0} />
            <ChangedMeanwhile kept={kept} />
          </div>
          <div className={sides}>
            <div className={aside}>
              <EffectPanel
                effect={effect}
                problemCount={new Set([...own.missing.keys(), ...problems.keys()]).size}
                orders={orders}
                sample={sample ?? orders[0]}
                onSample={setSample}
              />
            </div>
            <div className={groups}>
              <ImportGroup />
              <CustomerGroup />
              <StockGroup />
              <ShippingGroup />
              <ShippingMethods />
              <ExceptionsGroup />
              <FbaGroup />
              <PrefixesGroup />
              <CustomersGroup />
              <StoreViewRules />
              <DetailsGroup />
            </div>
          </div>
        </>,
      )}
      <AsksBeforeLeaving count={draft.changed.length} />
    </SettingsFormProvider>
  )
}

const settingsOfStore = 'GET /amazon-stores/:storeId/order-settings'

function useSave(draft: Draft, kept: OrderSettingsJson) {
  const say = useWords()
  const params = { storeId: kept.storeId }
  const { queryKey } = asked(settingsOfStore, { params })
  return useMutation({
    mutationFn: () =>
      call('PATCH /amazon-stores/:storeId/order-settings', {
        params,
        query: { readAt: kept.updatedAt },
        body: draft.change,
      }),
    onSuccess: (answer) => {
      draft.start(answer)
      queryClient.setQueryData(queryKey, answer)
      toast(say('settings.saved'))
    },
    onError: (error) => {
      const isOutdated = error instanceof ApiProblem && error.problem.code === 'settings-changed-meanwhile'
      if (isOutdated) void queryClient.invalidateQueries({ queryKey })
    },
  })
}

function useSampleOrders(storeId: string): readonly string[] {
  const { data } = useQuery(asked('GET /amazon-orders', { query: { store: [storeId], perPage: SAMPLES } }))
  return data?.items.map(({ amazonOrderId }) => amazonOrderId) ?? []
}

function Actions(props: {
  readonly draft: Draft
  readonly storeId: string
  readonly isPending: boolean
  readonly onSave: () => void
}) {
  const say = useWords()
  const count = props.draft.changed.length
  return (
    <>
      {count === 0 ? (
        <span className={unsaved}>{say('settings.nothing-changed')}</span>
      ) : (
        <StatusLight variant="notice" role="status">
          {say('settings.unsaved', { count })}
        </StatusLight>
      )}
      {count === 0 ? null : (
        <Button variant="secondary" fillStyle="outline" onPress={props.draft.undo}>
          {say('settings.undo')}
        </Button>
      )}
      <BackToStore storeId={props.storeId} />
      <Button variant="accent" isDisabled={count === 0} isPending={props.isPending} onPress={props.onSave}>
        {say('settings.save')}
      </Button>
    </>
  )
}

function NotSaved({ error, hasFields }: { readonly error: unknown; readonly hasFields: boolean }) {
  const say = useWords()
  const reason = useReason(error)
  const isOutdated = error instanceof ApiProblem && error.problem.code === 'settings-changed-meanwhile'
  // What is wrong with fields stands at them; what others changed is listed below.
  if (error === null || hasFields || isOutdated) return null
  return (
    <div role="alert">
      <InlineAlert variant="negative">
        <Heading>{say('settings.not-saved')}</Heading>
        <Content>{reason}</Content>
      </InlineAlert>
    </div>
  )
}
