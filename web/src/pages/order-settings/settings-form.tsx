/** What the fields of the page share: the draft, what Commerce offers, and what is wrong with a field. */
import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import { createContext, useContext } from 'react'
import type { Draft } from './settings-draft.ts'

export interface SettingsForm extends Draft {
  /** Null: Commerce did not answer. */
  readonly choices: CommerceChoicesJson | null
  /** Import Amazon Orders is Disabled: nothing else counts. */
  readonly isImportOff: boolean
  /** What is wrong with a field and how to mend it, by its place in the settings: `numberPrefix.fba`. */
  readonly problems: ReadonlyMap<string, string>
}

const Context = createContext<SettingsForm | null>(null)
export const SettingsFormProvider = Context.Provider

export function useSettingsForm(): SettingsForm {
  const form = useContext(Context)
  if (form === null) throw new Error('A setting stands outside of the form.')
  return form
}

/** What S2 fields take to show what is wrong with them. */
export function useProblem(place: string): { readonly isInvalid: boolean; readonly errorMessage?: string } {
  const problem = useSettingsForm().problems.get(place)
  return problem === undefined ? { isInvalid: false } : { isInvalid: true, errorMessage: problem }
}
