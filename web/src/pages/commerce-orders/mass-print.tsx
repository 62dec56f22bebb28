import type { ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Link } from '@react-spectrum/s2/Link'
import { ProgressBar } from '@react-spectrum/s2/ProgressBar'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../api/call.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'

export const printedPapers = ['invoices', 'packing-slips', 'credit-memos', 'all-papers'] as const
type Papers = (typeof printedPapers)[number]

export interface PrintWish {
  readonly papers: Papers
  readonly orders: readonly ListedCommerceOrder[]
}

const kinds = {
  invoices: ['invoice'],
  'packing-slips': ['shipment'],
  'credit-memos': ['credit-memo'],
  'all-papers': ['invoice', 'shipment', 'credit-memo'],
} as const

const text = style({ font: 'ui', margin: 0 })

/** W-21: the documents of the ticked orders in one file, or why there is none. */
export function MassPrintDialog(props: { readonly wish: PrintWish | null; readonly onClose: () => void }) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.wish === null ? null : <Printing wish={props.wish} onClose={props.onClose} />}
    </DialogContainer>
  )
}

function Printing({ wish, onClose }: { readonly wish: PrintWish; readonly onClose: () => void }) {
  const say = useWords()
  const { papers, orders } = wish
  const count = orders.length
  const printed = useQuery({
    queryKey: ['POST /commerce-documents/pdf', papers, orders.map(({ id }) => id)],
    queryFn: ({ signal }) => {
      const body = { kinds: [...kinds[papers]], orderIds: orders.map(({ id }) => id) }
      return fetchFile('POST /commerce-documents/pdf', { body }, signal)
    },
    // What is printed is printed as it is now.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const href = useAddressOf(printed.data)
  return (
    <Dialog size="S">
      <Heading slot="title">{say('workspace.print.title', { count })}</Heading>
      <Content>
        {printed.isPending ? <ProgressBar label={say('workspace.print.making')} isIndeterminate /> : null}
        <Trouble error={printed.error} />
        {href === null ? null : (
          <p className={text} role="status">
            {say('workspace.print.made')}{' '}
            <Link href={href} target="_blank" download={`${papers}.pdf`}>
              {`${papers}.pdf`}
            </Link>
          </p>
        )}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say(printed.isPending ? 'orders.retry.stop' : 'orders.retry.close')}
        </Button>
        {href === null ? null : (
          <Button variant="accent" onPress={() => void window.open(href, '_blank')}>
            {say('workspace.print.open')}
          </Button>
        )}
      </ButtonGroup>
    </Dialog>
  )
}

/** Under which the browser has the file, as long as the dialog is open. */
function useAddressOf(file: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (file === undefined) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
