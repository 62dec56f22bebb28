import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useRef } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useWords } from '../../words/use-words.ts'

const stack = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  alignItems: 'start',
  outlineStyle: 'none',
})
const list = style({
  font: 'ui',
  fontWeight: '[700]',
  fontVariantNumeric: 'tabular-nums',
  display: 'grid',
  gridTemplateColumns: { default: ['auto'], sm: ['auto', 'auto'] },
  columnGap: 32,
  rowGap: 4,
  listStyleType: 'none',
  margin: 0,
  padding: 0,
})
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** Shown once: they go when the person says that they are kept. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[]
  readonly onKept: () => void
}) {
  const say = useWords()
  const here = useRef<HTMLDivElement>(null)
  // What had the focus is gone with the step before.
  useEffect(() => here.current?.focus(), [])
  return (
    <div className={stack} ref={here} tabIndex={-1}>
      <InlineAlert variant="notice">
        <Heading>{say('account.codes.made')}</Heading>
        <Content>{say('account.codes.made.why')}</Content>
      </InlineAlert>
      <ul className={list} aria-label={say('account.codes.made')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={buttons}>
        <CopyButton text={codes.join('\n')} />
        <Button variant="accent" onPress={onKept}>
          {say('account.codes.kept')}
        </Button>
      </div>
    </div>
  )
}
