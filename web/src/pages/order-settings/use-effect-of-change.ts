import type { SettingsPreviewJson } from '@orderferry/contract/order-settings-preview'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asked } from '../../api/query-client.ts'
import type { SettingsChange } from './settings-draft.ts'

/** So long nothing is typed before the service is asked. */
const PAUSE_MS = 400
const preview = 'POST /amazon-stores/:storeId/order-settings/preview'

export interface EffectOfChange {
  readonly before: SettingsPreviewJson | undefined
  readonly after: SettingsPreviewJson | undefined
  readonly isAsking: boolean
  readonly error: unknown
}

/** What a change would do to numbers and to a sample order, beside what the settings do as they are kept. */
export function useEffectOfChange(asks: {
  readonly storeId: string
  readonly updatedAt: string
  readonly change: SettingsChange
  readonly amazonOrderId: string | undefined
  readonly isPossible: boolean
}): EffectOfChange {
  const { storeId, updatedAt, amazonOrderId, isPossible } = asks
  const change = useSettled(asks.change)
  const hasChange = Object.keys(change).length > 0
  const body = amazonOrderId === undefined ? {} : { amazonOrderId }
  const before = useQuery({
    ...asked(preview, { params: { storeId }, body }),
    queryKey: [preview, storeId, updatedAt, body],
    enabled: hasChange,
  })
  const after = useQuery({
    ...asked(preview, { params: { storeId }, body: { ...body, change } }),
    queryKey: [preview, storeId, updatedAt, body, change],
    enabled: hasChange && isPossible,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    before: before.data,
    after: hasChange ? after.data : undefined,
    isAsking: hasChange && isPossible && (after.isFetching || change !== asks.change),
    error: hasChange && isPossible ? after.error : null,
  }
}

function useSettled(change: SettingsChange): SettingsChange {
  const [settled, setSettled] = useState(change)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(change), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [change])
  return settled
}
