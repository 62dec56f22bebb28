import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'

const figures = style({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' })
const words = style({ display: 'inline-block', minWidth: 96 })
const link = style({ color: { default: 'blue-1000', ':hover': 'blue-1100' }, textDecoration: 'underline' })
const missing = style({ color: 'neutral-subdued' })

/** Numbers of orders, and times: never broken. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <span className={figures}>{children}</span>
}

/** A name of some words: broken between them, and not after each letter. */
export function Words({ children }: { readonly children: ReactNode }) {
  return <span className={words}>{children}</span>
}

export function Missing({ children }: { readonly children: string }) {
  return <span className={missing}>{children}</span>
}

export function OrderLink(props: { readonly storeId: string; readonly amazonOrderId: string }) {
  const { storeId, amazonOrderId } = props
  return (
    <Link
      to={paths.amazonOrder as string}
      params={{ storeId, amazonOrderId } as never}
      className={`${figures} ${link}`}
    >
      {amazonOrderId}
    </Link>
  )
}

export function StoreLink(props: { readonly storeId: string; readonly name: string }) {
  return (
    <Link to={paths.amazonStore as string} params={{ storeId: props.storeId } as never} className={link}>
      {props.name}
    </Link>
  )
}

export function Moment({ at }: { readonly at: string }) {
  const say = useWords()
  return (
    <time dateTime={at} className={figures}>
      {say.moment(at)}
    </time>
  )
}
