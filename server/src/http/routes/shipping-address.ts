import type { RouteAnswer } from '@orderferry/contract/routes'
import { type Language, locales } from '@orderferry/contract/words/words'
import {
  type AddressMiss,
  type AskedAddress,
  type CorrectionOutcome,
  checkShippingAddress,
  correctShippingAddress,
  readShippingAddress,
} from '../../orders/correct-address.ts'
import { offerCountries } from '../../orders/offer-countries.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import {
  presentCheck,
  presentShippingAddress,
  readAddress,
  refusedAddress,
  sayCorrectionRefusal,
} from '../present-shipping-address.ts'
import { ServiceProblem } from '../service-problem.ts'

export function addressRoutes(
  run: StaffRun,
): Handlers<
  | 'readShippingAddress'
  | 'correctShippingAddress'
  | 'revertShippingAddress'
  | 'checkShippingAddress'
  | 'listCountries'
> {
  return {
    readShippingAddress: ({ params, language }) => show(run, params, language),
    correctShippingAddress: async ({ params, body, actor, language }) => {
      const wish = { address: readAddress(body), actor }
      await settle(run, await correctShippingAddress(run, params, wish), { params, language })
      return show(run, params, language)
    },
    revertShippingAddress: async ({ params, actor, language }) => {
      const outcome = await correctShippingAddress(run, params, { address: null, actor })
      await settle(run, outcome, { params, language })
      return show(run, params, language)
    },
    checkShippingAddress: async ({ params, body, language }) => {
      const problems = await checkShippingAddress(run, params, readAddress(body))
      if (typeof problems === 'string') throw new ServiceProblem(problems, { ...params })
      return presentCheck(problems, language)
    },
    listCountries: async ({ language }) => presentCountries(await offerCountries(run), language),
  }
}

async function show(run: StaffRun, params: AskedAddress, language: Language) {
  const found = await readShippingAddress(run, params)
  if (typeof found === 'string') throw miss(found, params)
  return presentShippingAddress(found, language)
}

async function settle(
  run: StaffRun,
  outcome: CorrectionOutcome,
  { params, language }: { readonly params: AskedAddress; readonly language: Language },
): Promise<void> {
  switch (outcome.kind) {
    case 'saved':
      return
    case 'missed':
      throw miss(outcome.because, params)
    case 'wrong':
      throw refusedAddress(outcome.problems, language)
    case 'refused': {
      const found = await readShippingAddress(run, params)
      if (typeof found === 'string') throw miss(found, params)
      const reason = sayCorrectionRefusal(language, outcome.because, found.row)
      throw new ServiceProblem('address-not-correctable', { ...params, reason })
    }
  }
}

function miss(because: AddressMiss, params: AskedAddress): ServiceProblem {
  return new ServiceProblem(because, { ...params })
}

function presentCountries(
  countries: Awaited<ReturnType<typeof offerCountries>>,
  language: Language,
): RouteAnswer<'listCountries'> {
  const names = new Intl.DisplayNames(locales[language], { type: 'region' })
  const collator = new Intl.Collator(locales[language])
  return {
    items: countries
      .map(({ countryCode, regions }) => ({
        countryCode,
        name: names.of(countryCode) ?? countryCode,
        regions: regions.map(({ code, name }) => ({ code, name })),
      }))
      .toSorted((one, other) => collator.compare(one.name, other.name)),
  }
}
