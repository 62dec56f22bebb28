import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../api/call.ts'
import { asked } from '../api/query-client.ts'
import { Face } from '../ui/face.tsx'
import { Failed } from '../ui/failed.tsx'
import { useWords } from '../words/use-words.ts'
import { ProductDialog } from './product-dialog.tsx'

type Choices = Answer<'GET /amazon-stores/:storeId/product-choices'>
type Result = Answer<'POST /amazon-stores/:storeId/products'>['results'][number]

const visibilities = ['not-visible-individually', 'catalog', 'search', 'catalog-and-search'] as const
type Visibility = (typeof visibilities)[number]

interface Values {
  readonly enabled: boolean
  readonly websiteIds: readonly string[]
  readonly categoryIds: readonly string[]
  /** Null: the first that Commerce lists. */
  readonly attributeSetId: string | null
  readonly visibility: Visibility
  /** Empty: none. */
  readonly taxClassId: string
}

const hint = style({ font: 'ui', margin: 0 })
const categories = style({ maxHeight: 160, overflowY: 'auto', padding: 4 })
const results = style({ font: 'ui', margin: 0, paddingStart: 20 })

/** S-54: Commerce products of Amazon's data; the same values for all of them. */
export function CreateProductsDialog(props: {
  readonly storeId: string
  /** Of unmatched SKUs. */
  readonly keys: readonly string[]
  readonly onClose: () => void
  readonly onCreated: () => void
}) {
  const say = useWords()
  const { storeId, keys, onClose } = props
  const params = { storeId }
  const choices = useQuery(asked('GET /amazon-stores/:storeId/product-choices', { params }))
  const store = useQuery(asked('GET /amazon-stores/:storeId', { params }))
  const [chosen, setChosen] = useState<Values | null>(null)
  const values = chosen ?? begin(store.data?.website.id)
  const isLoaded = choices.data !== undefined && store.data !== undefined
  const failed = choices.isError ? choices : store.isError ? store : null
  const create = useMutation({
    mutationFn: () =>
      call('POST /amazon-stores/:storeId/products', { params, body: bodyOf(keys, values, choices.data) }),
    onSuccess: props.onCreated,
  })
  return (
    <ProductDialog
      title={say('create.title', { count: keys.length })}
      size="M"
      act={create}
      action={create.isSuccess ? null : say('create.submit')}
      isReady={isLoaded && values.websiteIds.length > 0}
      onClose={onClose}
    >
      <p className={hint}>{say('create.why')}</p>
      {isLoaded || failed !== null ? null : <Face role="status" title={say('frame.loading-page')} />}
      {isLoaded || failed === null ? null : (
        <Failed title={say('create.failed')} error={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {!isLoaded || create.isSuccess ? null : (
        <Fields choices={choices.data} values={values} onChange={setChosen} />
      )}
      {create.data === undefined ? null : <Results results={create.data.results} />}
    </ProductDialog>
  )
}

/** @param websiteId the store's own, where its orders are imported; undefined while it is not known */
function begin(websiteId: number | undefined): Values {
  return {
    enabled: true,
    websiteIds: websiteId === undefined ? [] : [String(websiteId)],
    categoryIds: [],
    attributeSetId: null,
    visibility: 'not-visible-individually',
    taxClassId: '',
  }
}

function bodyOf(keys: readonly string[], values: Values, choices: Choices | undefined) {
  const chosen = choices?.attributeSets.find(
    ({ attributeSetId }) => String(attributeSetId) === values.attributeSetId,
  )
  return {
    keys: [...keys],
    enabled: values.enabled,
    websiteIds: values.websiteIds.map(Number),
    categoryIds: values.categoryIds.map(Number),
    attributeSetId: (chosen ?? defaultSet(choices))?.attributeSetId ?? 0,
    visibility: values.visibility,
    taxClassId: values.taxClassId === '' ? null : Number(values.taxClassId),
  }
}

/** Every Magento has one of this name. */
function defaultSet(choices: Choices | undefined) {
  return choices?.attributeSets.find(({ name }) => name === 'Default') ?? choices?.attributeSets[0]
}

function Fields(props: {
  readonly choices: Choices
  readonly values: Values
  readonly onChange: (values: Values) => void
}) {
  const say = useWords()
  const { choices, values, onChange } = props
  return (
    <>
      <Checkbox isSelected={values.enabled} onChange={(enabled) => onChange({ ...values, enabled })}>
        {say('create.enable')}
      </Checkbox>
      <CheckboxGroup
        label={say('create.websites')}
        isRequired
        value={[...values.websiteIds]}
        onChange={(websiteIds) => onChange({ ...values, websiteIds })}
        isInvalid={values.websiteIds.length === 0}
        errorMessage={say('create.choose-website')}
      >
        {choices.websites.map(({ websiteId, name }) => (
          <Checkbox key={websiteId} value={String(websiteId)}>
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Picker
        label={say('create.attribute-set')}
        isRequired
        selectedKey={values.attributeSetId ?? String(defaultSet(choices)?.attributeSetId ?? '')}
        onSelectionChange={(key) => onChange({ ...values, attributeSetId: String(key) })}
      >
        {choices.attributeSets.map(({ attributeSetId, name }) => (
          <PickerItem key={attributeSetId} id={String(attributeSetId)}>
            {name}
          </PickerItem>
        ))}
      </Picker>
      <div className={categories}>
        <CheckboxGroup
          label={say('create.categories')}
          value={[...values.categoryIds]}
          onChange={(categoryIds) => onChange({ ...values, categoryIds })}
        >
          {choices.categories.map(({ categoryId, name, level }) => (
            <Checkbox key={categoryId} value={String(categoryId)}>
              {`${'– '.repeat(Math.max(0, level - 1))}${name}`}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </div>
      <Picker
        label={say('create.visibility')}
        selectedKey={values.visibility}
        onSelectionChange={(key) =>
          onChange({ ...values, visibility: visibilities.find((one) => one === key) ?? values.visibility })
        }
      >
        {visibilities.map((visibility) => (
          <PickerItem key={visibility} id={visibility}>
            {say(`create.visibility.${visibility}`)}
          </PickerItem>
        ))}
      </Picker>
      <Picker
        label={say('create.tax-class')}
        selectedKey={values.taxClassId === '' ? 'none' : values.taxClassId}
        onSelectionChange={(key) => onChange({ ...values, taxClassId: key === 'none' ? '' : String(key) })}
      >
        {[
          <PickerItem key="none" id="none">
            {say('create.tax-class.none')}
          </PickerItem>,
          ...choices.taxClasses.map(({ taxClassId, name }) => (
            <PickerItem key={taxClassId} id={String(taxClassId)}>
              {name}
            </PickerItem>
          )),
        ]}
      </Picker>
    </>
  )
}

function Results({ results: all }: { readonly results: readonly Result[] }) {
  const say = useWords()
  return (
    <ul className={results} role="status">
      {all.map(({ key, outcome, sku, message }) => (
        <li key={key}>{say(`create.${outcome}`, { key, sku, message })}</li>
      ))}
    </ul>
  )
}
