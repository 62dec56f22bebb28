import type { SettingsPreviewJson } from '@orderferry/contract/order-settings-preview'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { useReason } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { useSettingsForm } from './settings-form.tsx'
import { fullWidth } from './settings-layout.tsx'
import type { EffectOfChange } from './use-effect-of-change.ts'
import { useSaySetting } from './use-say-setting.ts'

const stack = style({ display: 'flex', flexDirection: 'column', gap: 16, font: 'ui', color: 'neutral' })
const list = style({ margin: 0, paddingStart: 16, display: 'flex', flexDirection: 'column', gap: 8 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const part = style({ display: 'flex', flexDirection: 'column', gap: 8 })
const partTitle = style({ font: 'ui', fontWeight: 'bold', margin: 0 })
const facts = style({ margin: 0, display: 'flex', flexDirection: 'column', gap: 8 })
const term = style({ font: 'ui-sm', color: 'neutral-subdued' })
const value = style({ margin: 0, font: 'ui', color: 'neutral', overflowWrap: 'anywhere' })

/** An order number is never broken. */
const unbroken = style({ display: 'inline-block' })

/** What the changes do, before they are kept: each in words, the numbers that come about, and an order of the store's. */
export function EffectPanel(props: {
  readonly effect: EffectOfChange
  /** Of what is typed: as long as there are some, nothing can be tried. */
  readonly problemCount: number
  readonly orders: readonly string[]
  readonly sample: string | undefined
  readonly onSample: (amazonOrderId: string) => void
}) {
  const say = useWords()
  const { changed } = useSettingsForm()
  return (
    <Panel title={say('settings.effect')}>
      <div className={stack}>
        {changed.length === 0 ? (
          <p className={hint}>{say('settings.effect.none')}</p>
        ) : (
          <>
            <Changes />
            <p className={hint}>{say('settings.effect.scope')}</p>
            <Effect {...props} />
          </>
        )}
      </div>
    </Panel>
  )
}

function Changes() {
  const say = useWords()
  const { changed, values, seen, choices } = useSettingsForm()
  const saySetting = useSaySetting(choices)
  return (
    <ul className={list}>
      {changed.map((name) => (
        <li key={name}>
          {say('settings.from-to', {
            label: say(`setting.${name}`),
            from: saySetting(name, seen),
            to: saySetting(name, values),
          })}
        </li>
      ))}
    </ul>
  )
}

function Effect(props: Parameters<typeof EffectPanel>[0]) {
  const say = useWords()
  const { isImportOff } = useSettingsForm()
  const { before, after, isAsking, error } = props.effect
  const reason = useReason(error)
  if (props.problemCount > 0)
    return <p className={hint}>{say('settings.has-problems', { count: props.problemCount })}</p>
  if (error !== null) return <p className={hint}>{say('settings.effect.unknown', { reason })}</p>
  // Nothing is imported, so there is no number and no order to tell of.
  if (isImportOff) return null
  return (
    <>
      {after === undefined ? null : <Numbers numbers={after.numbers} />}
      <Part title={say('settings.effect.sample')}>
        {props.orders.length === 0 ? (
          <p className={hint}>{say('settings.effect.no-order')}</p>
        ) : (
          <Picker
            label={say('settings.effect.sample-order')}
            size="S"
            value={props.sample ?? null}
            onChange={(key) => props.onSample(String(key))}
            styles={fullWidth}
          >
            {props.orders.map((number) => (
              <PickerItem key={number} id={number}>
                {number}
              </PickerItem>
            ))}
          </Picker>
        )}
        <Sample before={before?.sample} after={after?.sample} />
      </Part>
      <p className={hint} role="status">
        {isAsking ? say('settings.effect.checking') : ''}
      </p>
    </>
  )
}

function Numbers({ numbers }: { readonly numbers: SettingsPreviewJson['numbers'] }) {
  const say = useWords()
  if (numbers === null) return null
  const usual = numbers.examples[0]?.number
  return (
    <Part title={say('settings.effect.numbers')}>
      <dl className={facts}>
        {numbers.examples
          .filter(({ order, number }) => order === 'usual' || number !== usual)
          .map(({ order, number }) => (
            <Fact
              key={order}
              name={say('preview.number', { order: say(`example.${order}`) })}
              value={number}
            />
          ))}
        <Fact
          name={say('preview.longest')}
          value={say('preview.characters', { longest: numbers.longest, width: numbers.width })}
        />
      </dl>
    </Part>
  )
}

type SampleJson = NonNullable<SettingsPreviewJson['sample']>

const rows = [
  ['preview.store-view', sayStoreView],
  ['preview.order-number', (say, { numbers }) => numbers[0] ?? say('preview.commerce-counts')],
  ['preview.status-created', (_say, { status }) => status.created],
  ['preview.status-invoiced', (say, { status }) => status.invoiced ?? say('preview.as-commerce')],
  ['preview.status-shipped', (say, { status }) => status.shipped ?? say('preview.as-commerce')],
] as const satisfies readonly (readonly [string, (say: Words, sample: SampleJson) => string])[]

function sayStoreView(say: Words, { storeView, because }: SampleJson): string {
  const reason =
    because.kind === 'rule' ? say('because.rule', { number: because.number }) : say(`because.${because.kind}`)
  return say('settings.effect.because', { storeView: storeView.name, because: reason })
}

function Sample({
  before,
  after,
}: {
  readonly before: SampleJson | null | undefined
  readonly after: SampleJson | null | undefined
}) {
  const say = useWords()
  if (!before || !after) return null
  return (
    <dl className={facts}>
      {rows.map(([key, tell]) => {
        const [was, becomes] = [tell(say, before), tell(say, after)]
        return (
          <Fact
            key={key}
            name={say(key)}
            value={
              was === becomes ? (
                say('settings.effect.same', { value: was })
              ) : (
                <>
                  <span className={unbroken}>{was}</span> → <span className={unbroken}>{becomes}</span>
                </>
              )
            }
          />
        )
      })}
    </dl>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={part}>
      <h3 className={partTitle}>{title}</h3>
      {children}
    </div>
  )
}

function Fact(props: { readonly name: string; readonly value: ReactNode }) {
  return (
    <div>
      <dt className={term}>{props.name}</dt>
      <dd className={value}>{props.value}</dd>
    </div>
  )
}
