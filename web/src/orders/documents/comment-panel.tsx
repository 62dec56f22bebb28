import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextArea } from '@react-spectrum/s2/TextArea'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

export interface CommentDraft {
  readonly comment: string
  readonly appendComment: boolean
  readonly notify: boolean
}

export const noComment: CommentDraft = { comment: '', appendComment: false, notify: false }

const wide = style({ width: 'full' })
const boxes = style({ display: 'flex', flexWrap: 'wrap', columnGap: 24, rowGap: 8, marginTop: 12 })
const reason = style({ font: 'ui-sm', color: 'neutral-subdued', alignSelf: 'center' })

export function CommentPanel(props: {
  readonly title: string
  readonly emailLabel: string
  /** Amazon's buyers hear from Amazon. */
  readonly isAmazons: boolean
  readonly draft: CommentDraft
  readonly onChange: (draft: CommentDraft) => void
}) {
  const say = useWords()
  const { draft, onChange } = props
  return (
    <Panel title={props.title}>
      <TextArea
        aria-label={say('new.comment')}
        styles={wide}
        value={draft.comment}
        onChange={(comment) => onChange({ ...draft, comment })}
      />
      <div className={boxes}>
        <Checkbox
          isSelected={draft.appendComment}
          onChange={(appendComment) => onChange({ ...draft, appendComment })}
        >
          {say('new.append')}
        </Checkbox>
        <Checkbox
          isSelected={draft.notify}
          isDisabled={props.isAmazons}
          onChange={(notify) => onChange({ ...draft, notify })}
        >
          {props.emailLabel}
        </Checkbox>
        {props.isAmazons ? <span className={reason}>{say('new.email-amazon')}</span> : null}
      </div>
    </Panel>
  )
}
