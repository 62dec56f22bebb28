/** The address form of an order: what is typed, how Commerce judges it, and saving it. */
import type { AddressField } from '@orderferry/contract/shipping-address'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Answer, ApiProblem, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { followImport, type OrderName } from './use-order.ts'

const endpoint = 'GET /amazon-orders/:storeId/:amazonOrderId/shipping-address'
export type ShippingAddress = Answer<typeof endpoint>
export type AddressFieldState = ShippingAddress['fields'][number]
type Values = Readonly<Record<AddressField, string>>

const TYPING_ENDS_MS = 350

export function useAddressForm(name: OrderName, isShown: boolean) {
  const params = { ...name }
  const address = useQuery({ ...asked(endpoint, { params }), enabled: isShown })
  const [typed, setTyped] = useState<Partial<Values>>({})
  const fields = address.data?.fields ?? []
  const values = Object.fromEntries(
    fields.map(({ field, value }) => [field, typed[field] ?? value]),
  ) as unknown as Values
  const isChanged = fields.some(({ field, value }) => values[field] !== value)
  const judged = useJudgement(name, values, isChanged)
  const keep = (answer: ShippingAddress) => {
    queryClient.setQueryData(asked(endpoint, { params }).queryKey, answer)
    setTyped({})
    followImport()
  }
  const save = useMutation({
    mutationFn: () =>
      call('PUT /amazon-orders/:storeId/:amazonOrderId/shipping-address', { params, body: values }),
    onSuccess: keep,
  })
  const revert = useMutation({
    mutationFn: () => call('DELETE /amazon-orders/:storeId/:amazonOrderId/shipping-address', { params }),
    onSuccess: keep,
  })
  return {
    address,
    values,
    isChanged,
    save,
    revert,
    set: (field: AddressField, value: string) => {
      save.reset()
      setTyped((before) => ({ ...before, [field]: value }))
    },
    /** Null: not known; undefined: as Commerce wants it. */
    problemOf: (field: AddressField): WrongField | null | undefined => {
      const refused = save.error instanceof ApiProblem ? save.error.problem.errors : undefined
      const ofField = refused?.find((one) => one.field === `body.${field}`)
      if (ofField !== undefined) return ofField
      const verdict = (judged ?? address.data)?.fields.find((one) => one.field === field)
      if (verdict === undefined || verdict.valid === null) return null
      return verdict.valid ? undefined : { problem: verdict.problem ?? '', fix: verdict.fix ?? '' }
    },
    isKnown: (judged ?? address.data)?.valid !== null,
  }
}
export type AddressForm = ReturnType<typeof useAddressForm>

interface WrongField {
  readonly problem: string
  /** What to write instead. */
  readonly fix: string
}

/** Asked for what is typed, once typing has ended; undefined while nothing is. */
function useJudgement(name: OrderName, values: Values, isChanged: boolean) {
  const text = JSON.stringify(values)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_ENDS_MS)
    return () => clearTimeout(timer)
  }, [text])
  const check = 'POST /amazon-orders/:storeId/:amazonOrderId/shipping-address/check'
  const { data } = useQuery({
    queryKey: [check, name, settled],
    queryFn: ({ signal }) =>
      call(check, { params: { ...name }, body: JSON.parse(settled) as Values }, signal),
    enabled: isChanged && settled === text,
    placeholderData: keepPreviousData,
  })
  return isChanged ? data : undefined
}
