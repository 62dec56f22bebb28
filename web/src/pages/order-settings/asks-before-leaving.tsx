import { AlertDialog } from '@react-spectrum/s2/AlertDialog'
import { DialogContainer } from '@react-spectrum/s2/Dialog'
import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../../words/use-words.ts'

/** Within the admin a dialog asks; a tab that is closed or loaded again is asked for by the browser. */
export function AsksBeforeLeaving({ count }: { readonly count: number }) {
  const say = useWords()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => count > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => count > 0,
    withResolver: true,
  })
  return (
    // The dialog closes before it tells which button was pressed: Escape is what remains when none was.
    <DialogContainer onDismiss={() => queueMicrotask(() => blocker.reset?.())}>
      {blocker.status === 'blocked' ? (
        <AlertDialog
          title={say('settings.leave')}
          variant="warning"
          primaryActionLabel={say('settings.leave.go')}
          cancelLabel={say('settings.leave.stay')}
          autoFocusButton="cancel"
          onPrimaryAction={() => blocker.proceed()}
          onCancel={() => blocker.reset()}
        >
          {say('settings.leave.why', { count })}
        </AlertDialog>
      ) : null}
    </DialogContainer>
  )
}
