import { Button } from '@react-spectrum/s2/Button'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import type { Confirmation } from '../../ui/confirm-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

interface TokensProps {
  readonly onAsk: (confirmation: Confirmation) => void
}

export function TokensPanel(props: TokensProps) {
  const say = useWords()
  return (
    <Panel title={say('users.tokens')}>
      <Tokens {...props} />
    </Panel>
  )
}

function Tokens({ onAsk }: TokensProps) {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /tokens', {}))
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <Face title={say('users.tokens.none')} />
  const remove = ({ tokenId, label }: (typeof data.items)[number]) =>
    onAsk({
      title: say('users.token.remove.title', { label }),
      why: say('users.token.remove.why'),
      action: say('users.token.remove'),
      isNegative: true,
      act: async () => {
        await call('DELETE /tokens/:tokenId', { params: { tokenId } })
        await queryClient.invalidateQueries({ queryKey: ['GET /tokens'] })
      },
    })
  return (
    <>
      <Stale error={error} />
      <PlainTable
        label={say('users.tokens')}
        rows={data.items}
        keyOf={({ tokenId }) => tokenId}
        columns={[
          { title: say('users.token'), isRowHeader: true, cell: ({ label }) => label },
          { title: say('users.role'), cell: ({ role }) => say(`role.${role}`) },
          { title: say('users.token.made'), cell: ({ createdAt }) => say.moment(createdAt) },
          {
            title: say('users.do'),
            cell: (token) => (
              <Button
                variant="secondary"
                size="S"
                aria-label={`${say('users.token.remove')}: ${token.label}`}
                onPress={() => remove(token)}
              >
                {say('users.token.remove')}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}
