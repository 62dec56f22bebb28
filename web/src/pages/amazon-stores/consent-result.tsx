import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Answer } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import { consentWords } from './consent-words.ts'
import type { StoreDraft } from './store-draft.ts'

const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 })
const paragraph = style({ margin: 0 })

type Marketplace = Answer<'GET /amazon-accounts/:accountId/marketplaces'>['items'][number]

/** What came of Amazon's consent page: connected, with every marketplace of the account (P-26), or why not. */
export function ConsentResult({ onAdd }: { readonly onAdd: (draft: StoreDraft) => void }) {
  const { connected, consentProblem } = useSearch({ from: '/signed-in/amazon-stores' })
  if (consentProblem !== undefined) return <NotConnected problem={consentProblem} />
  if (connected !== undefined) return <Connected accountId={connected} onAdd={onAdd} />
  return null
}

function NotConnected({ problem }: { readonly problem: string }) {
  const say = useWords()
  const forget = useForgetConsent()
  const words = consentWords(problem)
  return (
    <InlineAlert variant="negative" autoFocus>
      <Heading>{say('stores.not-connected')}</Heading>
      <Content>
        <p className={paragraph}>
          {say(words.what)} {say(words.remedy)}
        </p>
        <div className={buttons}>
          <Button variant="secondary" size="S" onPress={forget}>
            {say('stores.dismiss')}
          </Button>
        </div>
      </Content>
    </InlineAlert>
  )
}

function Connected(props: { readonly accountId: string; readonly onAdd: (draft: StoreDraft) => void }) {
  const say = useWords()
  const forget = useForgetConsent()
  const { accountId } = props
  const { data, error } = useQuery(
    asked('GET /amazon-accounts/:accountId/marketplaces', { params: { accountId } }),
  )
  const reason = useReason(error)
  const offered = data?.items.filter(mayBeAdded)
  return (
    <InlineAlert variant="positive" autoFocus>
      <Heading>{say('stores.connected')}</Heading>
      <Content>
        <p className={paragraph}>
          {offered === undefined
            ? error === null
              ? say('stores.connected.asking')
              : reason
            : say('stores.connected.why', { accountId, count: offered.length })}
        </p>
        <div className={buttons}>
          {offered?.map(({ marketplaceId, countryName }) => (
            <Button
              key={marketplaceId}
              variant="secondary"
              size="S"
              onPress={() => props.onAdd({ accountId, marketplaceId })}
            >
              {say('stores.connected.add', { country: countryName })}
            </Button>
          ))}
          <Button variant="secondary" fillStyle="outline" size="S" onPress={forget}>
            {say('stores.dismiss')}
          </Button>
        </div>
      </Content>
    </InlineAlert>
  )
}

function mayBeAdded({ isKnown, isParticipating, storeId }: Marketplace): boolean {
  return isKnown && isParticipating && storeId === null
}

/** Takes what came of the consent out of the address, so that a reload says it no more. */
function useForgetConsent(): () => void {
  const navigate = useNavigate()
  return () => void navigate({ to: paths.amazonStores, search: {}, replace: true })
}
