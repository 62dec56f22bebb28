/** Every order setting as an option of the command line, and what was given as a change that the API takes. */
import { readFileSync } from 'node:fs'
import {
  type OrderSettingName,
  orderSettingIds,
  orderSettingsSchema,
} from '@orderferry/contract/order-settings'
import { say } from '@orderferry/contract/words/words'
import { type Command, InvalidArgumentError, Option } from 'commander'

type Takes = 'enabled' | 'yes' | 'number' | 'number-or-none' | 'text-or-none' | 'json' | readonly string[]

const { shape } = orderSettingsSchema
/** Stands for null, which commander takes for an option without a value. */
const NONE = Symbol('none')

/** The prefixes have an option each. */
type SettingOfOneFlag = Exclude<OrderSettingName, 'numberPrefix'>

const flags: Readonly<Record<SettingOfOneFlag, readonly [flag: string, takes: Takes]>> = {
  importAmazonOrders: ['--import', 'enabled'],
  commerceStoreId: ['--store-view', 'number'],
  customerCreation: ['--customer-creation', shape.customerCreation.options],
  fixedCustomerId: ['--fixed-customer', 'number-or-none'],
  newCustomerGroupId: ['--new-customer-group', 'number-or-none'],
  newCustomerWebsiteId: ['--new-customer-website', 'number-or-none'],
  orderNumberSource: ['--order-number-source', shape.orderNumberSource.options],
  pendingOrders: ['--pending-orders', shape.pendingOrders.options],
  pendingHoldDays: ['--pending-hold-days', 'number'],
  orderStatus: ['--order-status', shape.orderStatus.options],
  processingStatus: ['--processing-status', 'text-or-none'],
  invoiceAutomatically: ['--invoice-automatically', 'yes'],
  importFbaOrders: ['--import-fba-orders', shape.importFbaOrders.options],
  insufficientStock: ['--insufficient-stock', shape.insufficientStock.options],
  unknownProduct: ['--unknown-product', shape.unknownProduct.options],
  fbaStoreId: ['--fba-store-view', 'number-or-none'],
  fbaChangesStock: ['--fba-changes-stock', 'yes'],
  storeViewRules: ['--store-view-rules', 'json'],
  facilitatorTax: ['--facilitator-tax', shape.facilitatorTax.options],
  companyFromFirstLine: ['--company-from-first-line', 'yes'],
  streetLines: ['--street-lines', 'number'],
  shippingMethods: ['--shipping-methods', 'json'],
  shippedStatus: ['--shipped-status', 'text-or-none'],
  importUnknownRegion: ['--import-unknown-region', 'yes'],
  amazonFactsComment: ['--amazon-facts-comment', 'yes'],
  shipmentSource: ['--shipment-source', 'text-or-none'],
}

const prefixFlags = {
  all: '--prefix',
  fba: '--fba-prefix',
  prime: '--prime-prefix',
  business: '--business-prefix',
} as const

const settingsOfOneFlag = Object.keys(flags) as SettingOfOneFlag[]
const prefixes = Object.keys(prefixFlags) as (keyof typeof prefixFlags)[]

export function flagsOf(name: OrderSettingName): readonly string[] {
  return name === 'numberPrefix' ? Object.values(prefixFlags) : [flags[name][0]]
}

export function addSettingFlags(command: Command): Command {
  for (const name of settingsOfOneFlag) command.addOption(optionOf(name))
  for (const kind of prefixes) command.addOption(prefixOption(kind))
  return command.addHelpText('after', '\nWhat each setting does, and its default: docs/settings.md')
}

/** @param given what commander read, by its own names of the options */
export function changeOf(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const readOf = (option: Option) => {
    const value = given[option.attributeName()]
    return value === NONE ? null : value
  }
  const numberPrefix = Object.fromEntries(
    prefixes.map((kind) => [kind, readOf(prefixOption(kind))]).filter(([, value]) => value !== undefined),
  )
  return {
    ...Object.fromEntries(
      settingsOfOneFlag
        .map((name) => [name, readOf(optionOf(name))])
        .filter(([, value]) => value !== undefined),
    ),
    ...(Object.keys(numberPrefix).length === 0 ? {} : { numberPrefix }),
  }
}

function optionOf(name: SettingOfOneFlag): Option {
  const [flag, takes] = flags[name]
  const option = (value: string) => new Option(`${flag} <${value}>`, describe(name))
  if (typeof takes === 'object') return option('choice').choices(takes)
  switch (takes) {
    case 'enabled':
      return switchOption(option('state'), 'enabled', 'disabled')
    case 'yes':
      return switchOption(option('answer'), 'yes', 'no')
    case 'number':
      return option('number').argParser(wholeNumber)
    case 'number-or-none':
      return option('number|none').argParser((text) => (text === 'none' ? NONE : wholeNumber(text)))
    case 'text-or-none':
      return option('text|none').argParser((text) => (text === 'none' ? NONE : text))
    case 'json':
      return option('json|@file').argParser(readJson)
  }
}

function prefixOption(kind: keyof typeof prefixFlags): Option {
  const orders = say('en', `example.${kind === 'all' ? 'usual' : kind}`)
  return new Option(
    `${prefixFlags[kind]} <text>`,
    `${describe('numberPrefix')}: before the number of ${orders}; "" for none`,
  )
}

function describe(name: OrderSettingName): string {
  return `${orderSettingIds[name]} ${say('en', `setting.${name}`)}`
}

function switchOption(option: Option, on: string, off: string): Option {
  const words = `${option.description} (choices: "${on}", "${off}")`
  option.description = words
  return option.argParser((text) => {
    if (text !== on && text !== off) throw new InvalidArgumentError(`Allowed choices are ${on}, ${off}.`)
    return text === on
  })
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

/** JSON is long for a command line: `@rules.json` takes it from a file. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    throw new InvalidArgumentError(`It takes JSON, or @ and a file with JSON: ${(error as Error).message}`)
  }
}
