import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useEffect } from 'react'

const page = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  padding: { default: 16, md: 24 },
  boxSizing: 'border-box',
  minHeight: 'full',
})
/** Page, filter panel and table scroll apart: the page itself has the height of the sheet. */
const fixedPage = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  padding: { default: 16, md: 20 },
  boxSizing: 'border-box',
  height: { default: 'auto', md: 'full' },
  minHeight: 0,
})
const head = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 12,
  rowGap: 8,
})
/** Title and actions stay in sight; on a narrow page they would take half of it. */
const standing = style({
  position: { md: 'sticky' },
  top: 0,
  zIndex: { md: 2 },
  backgroundColor: 'base',
  marginX: { default: -16, md: -24 },
  paddingX: { default: 16, md: 24 },
  marginTop: { md: -12 },
  paddingY: { md: 12 },
  marginBottom: { md: -12 },
})
/** Its facts wrap before the actions beside it do. */
const lead = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  minWidth: 0,
  flexGrow: { default: 0, md: 1 },
  flexBasis: { default: 'auto', md: 480 },
})
const titleRow = style({ display: 'flex', alignItems: 'center', gap: 12, flexWrap: 'wrap' })
const heading = style({ font: 'heading', margin: 0, fontWeight: 'extra-bold' })
const subject = style({
  fontWeight: 'normal',
  color: 'neutral-subdued',
  fontSize: { default: 'ui', md: '[inherit]' },
})
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' })

/** A page's sheet: one title, the facts below it, actions at the right; then its content. */
export function Page(props: {
  readonly title: string
  /** Whose it is, after the title and in a lighter hand. */
  readonly subject?: string | undefined
  /** The way here, above the title. */
  readonly crumbs?: ReactNode
  /** Stands before the title, such as a flag. */
  readonly mark?: ReactNode
  /** Stand after it: status, badges. */
  readonly badges?: ReactNode
  readonly facts?: ReactNode
  readonly actions?: ReactNode
  /** The page does not scroll; its parts do. */
  readonly isFixed?: boolean
  readonly children: ReactNode
}) {
  const whose = props.subject === undefined ? '' : ` · ${props.subject}`
  useEffect(() => {
    document.title = `${props.title}${whose} · Orderferry`
  }, [props.title, whose])
  return (
    <div className={props.isFixed === true ? fixedPage : page}>
      <div className={props.isFixed === true ? head : `${head} ${standing}`}>
        <div className={lead}>
          {props.crumbs}
          <div className={titleRow}>
            {props.mark}
            <h1 className={heading}>
              {props.title}
              {whose === '' ? null : <span className={subject}>{whose}</span>}
            </h1>
            {props.badges}
          </div>
          {props.facts}
        </div>
        {props.actions === undefined ? null : <div className={buttons}>{props.actions}</div>}
      </div>
      {props.children}
    </div>
  )
}
