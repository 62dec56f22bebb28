import type { DocumentProblem } from '@orderferry/domain/documents/check-documents'
import type { AskedTrack } from '@orderferry/domain/documents/document-draft'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asked } from '../../api/query-client.ts'
import type { OpenItem } from './document-order.ts'
import { newTrack, type TrackDraft } from './tracks.tsx'

/** The packages of a shipment that is being written, and where it is to leave from. */
export function useShipping(commerceOrderId: number) {
  const [tracks, setTracks] = useState<readonly TrackDraft[]>(() => [newTrack(1)])
  const [chosen, setChosen] = useState<string | null>(null)
  const params = { commerceOrderId: String(commerceOrderId) }
  const stock = useQuery(asked('GET /commerce-orders/:commerceOrderId/stock', { params }))
  const sources = stock.data?.sources ?? []
  const source = sources.find(({ sourceCode }) => sourceCode === chosen) ?? sources[0] ?? null
  const inStock = ({ itemId }: OpenItem): number | null => {
    const item = stock.data?.items.find((one) => one.itemId === itemId)
    if (item === undefined || source === null || !item.managesStock) return null
    return item.quantities.find(({ sourceCode }) => sourceCode === source.sourceCode)?.quantity ?? 0
  }
  return { tracks, setTracks, sources, source, choose: setChosen, inStock, stock: stock.data }
}

export function tracksToSend(tracks: readonly TrackDraft[]) {
  return tracks.map(({ carrier, title, number }) => ({
    carrierCode: carrier,
    title: title.trim(),
    number: number.trim(),
  })) satisfies readonly AskedTrack[]
}

/** @param isTried before that, what is not typed yet is no mistake */
export function problemOfTrack(
  problems: readonly DocumentProblem[],
  isTried: boolean,
  sayProblem: (problem: DocumentProblem) => string,
) {
  return (at: number, code: DocumentProblem['code']): string | null => {
    const found = problems.find((one) => 'track' in one && one.track === at && one.code === code)
    return found === undefined || !isTried ? null : sayProblem(found)
  }
}
