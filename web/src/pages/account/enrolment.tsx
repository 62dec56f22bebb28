import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Form } from '@react-spectrum/s2/Form'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'

export type StartedEnrolment = Answer<'POST /session/one-time-codes'>

const steps = style({ display: 'flex', flexWrap: 'wrap', gap: 24, font: 'ui' })
const side = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  maxWidth: 400,
  flexGrow: 1,
  flexBasis: 240,
})
const text = style({ margin: 0 })
const secretRow = style({ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' })
const secretText = style({ font: 'ui', fontWeight: '[700]', overflowWrap: 'anywhere' })
/** Apps read dark squares on a light ground, with a margin of four of them, whatever the page looks like. */
const MARGIN = 4

/** The secret for an authenticator app, as picture and text, and the first code that proves the app has it. */
export function Enrolment(props: {
  readonly enrolment: StartedEnrolment
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void
  readonly onCancel: () => void
}) {
  const say = useWords()
  const { secret } = props.enrolment
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => call('PUT /session/one-time-codes', { body: { code } }),
    onSuccess: ({ recoveryCodes }) => props.onConfirmed(recoveryCodes),
  })
  return (
    <div className={steps}>
      <QrCode {...props.enrolment.qr} />
      <div className={side}>
        <p className={text}>
          {say('account.codes.scan')} {say('account.codes.type')}
        </p>
        <div className={secretRow}>
          <code className={secretText}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          <CopyButton text={secret} />
        </div>
        <Form
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate()
          }}
        >
          <Refusal error={confirm.error} fields={['code']} />
          <TextField
            label={say('account.codes.first')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            isRequired
            autoFocus
            {...refusedField(say, confirm.error, { code: say('account.codes.first') })}
          />
          <ButtonGroup>
            <Button variant="secondary" onPress={props.onCancel}>
              {say('account.cancel')}
            </Button>
            <Button variant="accent" type="submit" isPending={confirm.isPending}>
              {say('account.codes.confirm')}
            </Button>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  )
}

function QrCode({ size, path }: StartedEnrolment['qr']) {
  const say = useWords()
  const side = size + 2 * MARGIN
  return (
    <svg
      width={200}
      height={200}
      viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
      role="img"
      aria-label={say('account.codes.scan.picture')}
      shapeRendering="crispEdges"
    >
      <rect x={-MARGIN} y={-MARGIN} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
