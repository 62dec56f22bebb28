import { Form } from '@react-spectrum/s2/Form'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { type Answer, ApiProblem } from '../../api/call.ts'
import { useReason } from '../../ui/failed.tsx'
import { refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StoreDraft } from './store-draft.ts'

const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
/** Stands for a seller who is yet to sign in. */
const NEW_SELLER = 'new'

type Marketplace = Answer<'GET /amazon-marketplaces'>['items'][number]
type Account = Answer<'GET /amazon-accounts'>['items'][number]
type Website = Answer<'GET /commerce/choices'>['websites'][number]

export function isComplete({ websiteId, email = '', name = '', marketplaceId }: StoreDraft): boolean {
  return (
    websiteId !== undefined &&
    marketplaceId !== undefined &&
    name.trim() !== '' &&
    /^\S+@\S+\.\S+$/.test(email)
  )
}

export function AddStoreForm(props: {
  readonly id: string
  readonly draft: StoreDraft
  readonly onChange: (change: Partial<StoreDraft>) => void
  readonly websites: readonly Website[]
  readonly marketplaces: readonly Marketplace[]
  readonly accounts: readonly Account[]
  readonly error: unknown
  readonly onSubmit: () => void
}) {
  const say = useWords()
  const { draft, onChange } = props
  return (
    <Form
      id={props.id}
      isRequired
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      <Refusal error={props.error} />
      <Picker
        label={say('add-store.website')}
        description={say('add-store.website.hint')}
        placeholder={say('add-store.choose')}
        selectedKey={draft.websiteId === undefined ? null : String(draft.websiteId)}
        onSelectionChange={(key) => onChange({ websiteId: Number(key) })}
      >
        {props.websites.map(({ websiteId, name }) => (
          <PickerItem key={websiteId} id={String(websiteId)}>
            {name}
          </PickerItem>
        ))}
      </Picker>
      <TextField
        label={say('add-store.email')}
        description={say('add-store.email.hint')}
        type="email"
        value={draft.email ?? ''}
        onChange={(email) => onChange({ email })}
        {...refusedField(say, props.error, { email: say('add-store.email') })}
      />
      <TextField
        label={say('add-store.name')}
        description={say('add-store.name.hint')}
        value={draft.name ?? ''}
        onChange={(name) => onChange({ name })}
        {...refusedField(say, props.error, { name: say('add-store.name') })}
      />
      <Picker
        label={say('add-store.marketplace')}
        description={say('add-store.marketplace.hint')}
        placeholder={say('add-store.choose')}
        selectedKey={draft.marketplaceId ?? null}
        onSelectionChange={(key) =>
          onChange({
            marketplaceId: String(key),
            ...accountFor(props, String(key), draft.accountId),
          })
        }
      >
        {byName(props.marketplaces, say.locale).map(({ marketplaceId, countryName }) => (
          <PickerItem key={marketplaceId} id={marketplaceId}>
            {countryName}
          </PickerItem>
        ))}
      </Picker>
      <Sellers {...props} />
      <p className={hint}>{say(nextStep(draft))}</p>
    </Form>
  )
}

function nextStep(draft: StoreDraft) {
  if (!isComplete(draft)) return 'add-store.incomplete'
  return draft.accountId === undefined ? 'add-store.goes-to-amazon' : 'add-store.account.hint'
}

/** The sellers who are connected in the marketplace's region, and a new one. */
function Sellers({ draft, onChange, marketplaces, accounts }: Parameters<typeof AddStoreForm>[0]) {
  const say = useWords()
  const offered = accountsFor({ marketplaces, accounts }, draft.marketplaceId)
  if (offered.length === 0) return null
  return (
    <Picker
      label={say('add-store.account')}
      selectedKey={draft.accountId ?? NEW_SELLER}
      onSelectionChange={(key) => onChange({ accountId: key === NEW_SELLER ? undefined : String(key) })}
    >
      {[
        ...offered.map(({ accountId, sellerId }) => (
          <PickerItem key={accountId} id={accountId}>
            {say('add-store.account.existing', { sellerId })}
          </PickerItem>
        )),
        <PickerItem key={NEW_SELLER} id={NEW_SELLER}>
          {say('add-store.account.new')}
        </PickerItem>,
      ]}
    </Picker>
  )
}

type Known = Pick<Parameters<typeof AddStoreForm>[0], 'marketplaces' | 'accounts'>

function accountsFor({ marketplaces, accounts }: Known, marketplaceId: string | undefined) {
  const region = marketplaces.find((one) => one.marketplaceId === marketplaceId)?.region
  return accounts.filter((account) => account.region === region)
}

/** The account that was chosen stays where it fits; else the first of the region. */
function accountFor(known: Known, marketplaceId: string, chosen: string | undefined) {
  const offered = accountsFor(known, marketplaceId)
  const stays = offered.some(({ accountId }) => accountId === chosen)
  return { accountId: stays ? chosen : offered[0]?.accountId }
}

function byName(marketplaces: readonly Marketplace[], locale: string): readonly Marketplace[] {
  const collator = new Intl.Collator(locale)
  return [...marketplaces].sort((a, b) => collator.compare(a.countryName, b.countryName))
}

function Refusal({ error }: { readonly error: unknown }) {
  const reason = useReason(error)
  if (error === null || error === undefined) return null
  if (error instanceof ApiProblem && error.problem.code === 'input-invalid') return null
  return (
    <InlineAlert variant="negative" autoFocus>
      <Heading>{error instanceof ApiProblem ? error.problem.title : reason}</Heading>
      <Content>{error instanceof ApiProblem ? reason : null}</Content>
    </InlineAlert>
  )
}
