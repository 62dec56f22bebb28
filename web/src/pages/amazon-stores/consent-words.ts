import { consentProblems } from '@orderferry/domain/amazon/consent-problem'

/** The words for what an address says went wrong; one that this version does not know is Amazon's refusal. */
export function consentWords(problem: string) {
  const known = consentProblems.find((one) => one === problem) ?? 'amazon-refused'
  return { what: `consent.${known}`, remedy: `consent.${known}.fix` } as const
}
