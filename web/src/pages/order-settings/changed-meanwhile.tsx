import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'
import { useSettingsForm } from './settings-form.tsx'
import { useSaySetting } from './use-say-setting.ts'

const list = style({ marginY: 8, paddingStart: 16 })

/** Somebody else has saved since this page was opened: what is new is shown, what was typed here stays. */
export function ChangedMeanwhile({
  kept,
}: {
  readonly kept: Parameters<ReturnType<typeof useSaySetting>>[1]
}) {
  const say = useWords()
  const { meanwhile, seen, markSeen, choices } = useSettingsForm()
  const saySetting = useSaySetting(choices)
  if (meanwhile.length === 0) return null
  return (
    <div role="alert">
      <InlineAlert variant="notice">
        <Heading>{say('settings.meanwhile')}</Heading>
        <Content>
          {say('settings.meanwhile.why')}
          <ul className={list}>
            {meanwhile.map((name) => (
              <li key={name}>
                {say('settings.from-to', {
                  label: say(`setting.${name}`),
                  from: saySetting(name, seen),
                  to: saySetting(name, kept),
                })}
              </li>
            ))}
          </ul>
          <Button size="S" variant="secondary" onPress={markSeen}>
            {say('settings.meanwhile.seen')}
          </Button>
        </Content>
      </InlineAlert>
    </div>
  )
}
