import type { DocumentProblem } from '@orderferry/domain/documents/check-documents'
import { useWords } from '../../words/use-words.ts'

/** What to do about it, as the words under a field. */
export function useSayProblem(baseCurrency: string): (problem: DocumentProblem) => string {
  const say = useWords()
  return (problem) => {
    const values = {
      open:
        'open' in problem
          ? problem.code === 'more-than-open'
            ? say.count(Number(problem.open))
            : say.money({ amount: problem.open, currency: baseCurrency })
          : '',
    }
    return say(`command-problem.${problem.code}.fix`, values)
  }
}
