import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Panel } from '../../ui/panel.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { lookAgainAtAccounts } from './look-again.ts'
import { isRefreshToken, TokenField } from './token-field.tsx'

const regions = ['NA', 'EU', 'FE'] as const
type Region = (typeof regions)[number]

const hint = style({ font: 'ui', color: 'neutral-subdued', marginTop: 0, marginBottom: 16, maxWidth: 560 })
const form = style({ maxWidth: 560 })
const action = style({ display: 'flex', marginTop: 8 })

/** An account of a self-authorized application: what was typed stays until it is connected. */
export function ConnectAccountPanel() {
  const say = useWords()
  const [region, setRegion] = useState<Region>('NA')
  const [sellerId, setSellerId] = useState('')
  const [token, setToken] = useState('')
  const [hasTried, setTried] = useState(false)
  const isReady = isSellerId(sellerId) && isRefreshToken(token)
  const connect = useMutation({
    mutationFn: () => call('POST /amazon-accounts', { body: { region, sellerId, refreshToken: token } }),
    onSuccess: async ({ accountId }) => {
      setSellerId('')
      setToken('')
      setTried(false)
      await lookAgainAtAccounts()
      toast(say('connections.add.saved', { accountId }))
    },
  })
  return (
    <Panel title={say('connections.add')}>
      <p className={hint}>{say('connections.add.why')}</p>
      <div className={form}>
        <Form
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (isReady) connect.mutate()
          }}
        >
          <Refusal error={connect.error} />
          <RadioGroup
            label={say('connections.add.region')}
            orientation="horizontal"
            value={region}
            onChange={(value) => setRegion(value as Region)}
            isRequired
          >
            {regions.map((known) => (
              <Radio key={known} value={known}>
                {say(`connections.region.${known}`)}
              </Radio>
            ))}
          </RadioGroup>
          <TextField
            label={say('connections.add.seller')}
            description={say('connections.add.seller.help')}
            value={sellerId}
            onChange={setSellerId}
            isRequired
            isInvalid={hasTried && !isSellerId(sellerId)}
            errorMessage={say('connections.add.seller.wrong')}
          />
          <TokenField value={token} onChange={setToken} isWrong={hasTried && !isRefreshToken(token)} />
          <div className={action}>
            <Button variant="accent" type="submit" isPending={connect.isPending}>
              {say('connections.add.save')}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  )
}

function isSellerId(text: string): boolean {
  return /^[A-Z0-9]{3,36}$/i.test(text.trim())
}
