import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { DialogTrigger } from '@react-spectrum/s2/Dialog'
import { Content, FullscreenDialog, Heading } from '@react-spectrum/s2/FullscreenDialog'
import Filter from '@react-spectrum/s2/icons/Filter'
import { Text } from '@react-spectrum/s2/Text'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useNarrow } from './use-narrow.ts'

/** Filters of a list; on a narrow page, where they would take the first screen, behind a button that counts them. */
export function FiltersOnDemand(props: {
  /** How many are set. */
  readonly count: number
  /** @param done to be called once they are applied */
  readonly children: (done: () => void) => ReactNode
}) {
  const say = useWords()
  const isNarrow = useNarrow()
  if (!isNarrow) return props.children(() => undefined)
  return (
    <div>
      <DialogTrigger>
        <ActionButton>
          <Filter />
          <Text>{say('orders.filter.open', { count: props.count })}</Text>
        </ActionButton>
        <FullscreenDialog>
          {({ close }) => (
            <>
              <Heading slot="title">{say('orders.filter')}</Heading>
              <Content>{props.children(close)}</Content>
              <ButtonGroup>
                <Button variant="secondary" onPress={close}>
                  {say('orders.filter.close')}
                </Button>
              </ButtonGroup>
            </>
          )}
        </FullscreenDialog>
      </DialogTrigger>
    </div>
  )
}
