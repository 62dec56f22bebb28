/** The explanation of an import as steps and sentences. */
import type { ExplanationJson } from '@orderferry/contract/amazon-orders'
import { sayAmazonStatus, sayBlocker, sayReason } from '@orderferry/contract/words/say-order'
import { type Language, say, sayMoment } from '@orderferry/contract/words/words'
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { formatAmount } from '@orderferry/domain/money/money'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import type { ImportGate } from '@orderferry/domain/order-import/gate-import'
import type { ExplainedLine, ImportExplanation, ImportFacts } from '../orders/explain-import.ts'
import { orderStep, outcomeStep, type Step } from './present-outcome.ts'

type Rule = Step['rule']

const LATER_RULES: readonly Rule[] = ['products', 'stock', 'totals', 'order']

export function presentExplanation(explanation: ImportExplanation, language: Language): ExplanationJson {
  const { row, reading } = explanation
  const head = {
    amazonOrderId: row.amazon_order_id,
    storeId: row.store_id,
    importState: row.import_state,
  }
  if (reading.kind === 'unreadable') {
    const problems = reading.problems.map(({ path, problem }) => `${path} ${problem}`).join('; ')
    const gate: Step = {
      rule: 'gate',
      verdict: 'stops',
      sentences: [say(language, 'explain.unreadable', { problems })],
      facts: { problems: [...reading.problems] },
    }
    const outcome = outcomeStep('blocked', explanation, language)
    return {
      ...head,
      outcome: 'blocked',
      steps: [gate, ...skipped(LATER_RULES, language), outcome],
    }
  }
  const { order, facts } = reading
  const result = resultOf(explanation, facts)
  return {
    ...head,
    outcome: result,
    steps: [
      gateStep(explanation, order, facts.gate, language),
      ...(facts.gate.kind === 'candidate'
        ? [
            productStep(facts, language),
            stockStep(explanation, facts, language),
            totalsStep(facts, language),
            orderStep(explanation, order, language),
          ]
        : skipped(LATER_RULES, language)),
      outcomeStep(result, explanation, language),
    ],
  }
}

function skipped(rules: readonly Rule[], language: Language): readonly Step[] {
  return rules.map((rule) => ({
    rule,
    verdict: 'not-asked',
    sentences: [say(language, 'explain.not-asked')],
    facts: {},
  }))
}

function resultOf({ row }: ImportExplanation, facts: ImportFacts): ExplanationJson['outcome'] {
  if (row.import_state === 'created') return 'created'
  if (facts.gate.kind !== 'candidate') return facts.gate.kind
  if (facts.trouble !== undefined) return 'unknown'
  return facts.blockers === undefined || facts.blockers.length > 0 ? 'blocked' : 'import'
}

function gateStep(
  { store }: ImportExplanation,
  order: AmazonOrder,
  gate: ImportGate,
  language: Language,
): Step {
  const known = say(language, 'explain.gate-facts', {
    channel: order.channel,
    status: sayAmazonStatus(language, order.amazonStatus),
    purchasedAt: sayMoment(language, new Date(order.purchasedAt)),
    connectedAt: sayMoment(language, store.connected_at),
    enabled: store.settings.importAmazonOrders,
  })
  const verdict =
    gate.kind === 'candidate'
      ? say(language, 'explain.gate-passed', { reserves: gate.rule.reserveStock })
      : say(language, 'explain.gate-stops', { because: sayReason(language, gate.because) })
  return {
    rule: 'gate',
    verdict: gate.kind === 'candidate' ? 'passed' : 'stops',
    sentences: [known, verdict],
    facts: {
      channel: order.channel,
      amazonStatus: order.amazonStatus,
      purchasedAt: order.purchasedAt,
      connectedAt: store.connected_at.toISOString(),
      importAmazonOrders: store.settings.importAmazonOrders,
      ...(gate.kind === 'candidate'
        ? { reserveStock: gate.rule.reserveStock, deviations: [...gate.rule.deviations] }
        : { because: gate.because }),
    },
  }
}

const productBlockers: ReadonlySet<string> = new Set([
  'sku-not-in-catalog',
  'sku-missing',
  'product-disabled',
  'product-type-not-supported',
])

function productStep(facts: ImportFacts, language: Language): Step {
  if (facts.lines === undefined) return notKnown('products', facts, language)
  const blockers = (facts.blockers ?? []).filter(({ code }) => productBlockers.has(code))
  return {
    rule: 'products',
    verdict: blockers.length === 0 ? 'passed' : 'stops',
    sentences: [
      ...facts.lines.map((line) => sayLine(line, language)),
      ...blockers.map((blocker) => sayBlocker(language, blocker)),
    ],
    facts: {
      lines: facts.lines.map(({ amazonOrderItemId, sku, quantity, product }) => ({
        amazonOrderItemId,
        sku,
        quantity,
        product,
      })),
    },
  }
}

function sayLine({ amazonOrderItemId, sku, quantity, product }: ExplainedLine, language: Language): string {
  if (sku === null) return say(language, 'explain.sku-missing', { amazonOrderItemId, quantity })
  if (product === null) return say(language, 'explain.product-missing', { sku, quantity })
  const { productId, enabled, type } = product
  return say(language, 'explain.product-found', { sku, quantity, productId, enabled, type })
}

function stockStep({ row }: ImportExplanation, facts: ImportFacts, language: Language): Step {
  if (facts.lines === undefined) return notKnown('stock', facts, language)
  const matched = facts.lines.filter(({ product, stock }) => product !== null && stock !== undefined)
  const blockers = (facts.blockers ?? []).filter(({ code }) => code === 'out-of-stock')
  if (matched.length === 0) {
    const key = row.import_state === 'created' && row.channel === 'FBM' ? 'explain.stock-reserved' : null
    const other = row.channel === 'FBA' ? 'explain.stock-not-asked' : 'explain.not-asked'
    return { rule: 'stock', verdict: 'not-asked', sentences: [say(language, key ?? other)], facts: {} }
  }
  const stocks = stockByProduct(matched)
  return {
    rule: 'stock',
    verdict: blockers.length === 0 ? 'passed' : 'stops',
    sentences: stocks.map(({ sku, ordered, salable }) =>
      salable === 'not-limited'
        ? say(language, 'explain.stock-unmanaged', { sku, ordered })
        : say(language, 'explain.stock', { sku, ordered, salable }),
    ),
    facts: { products: stocks },
  }
}

/** A product on two lines is asked for once, for the units of both. */
function stockByProduct(lines: readonly ExplainedLine[]) {
  const bySku = Map.groupBy(lines, ({ product }) => product?.sku ?? '')
  return [...bySku].map(([sku, ofProduct]) => {
    const stock = ofProduct[0]?.stock ?? null
    return {
      sku,
      ordered: ofProduct.reduce((units, { quantity }) => units + quantity, 0),
      salable: stock === null ? 0 : (stock.salableQuantity ?? ('not-limited' as const)),
    }
  })
}

function totalsStep(facts: ImportFacts, language: Language): Step {
  const { placement } = facts
  const others = (facts.blockers ?? []).filter(
    ({ code }) => !productBlockers.has(code) && code !== 'out-of-stock',
  )
  const blockers: readonly Blocker[] =
    placement?.kind === 'blocked' && others.length === 0 ? [placement.by] : others
  const agreed = placement?.kind === 'placed' ? placement.amounts : null
  return {
    rule: 'totals',
    verdict: blockers.length === 0 ? 'passed' : 'stops',
    sentences: [
      ...(agreed === null
        ? []
        : [
            say(language, 'explain.totals-agree', {
              total: formatAmount(agreed.amazonTotal),
              currency: agreed.currency,
              tax: agreed.tax === 'on-top' ? 'added' : agreed.tax,
            }),
            ...(agreed.taxLeftOut.minor === 0n
              ? []
              : [
                  say(language, 'explain.tax-left-out', {
                    tax: formatAmount(agreed.taxLeftOut),
                    total: formatAmount(agreed.grandTotal),
                    currency: agreed.currency,
                  }),
                ]),
          ]),
      ...blockers.map((blocker) => sayBlocker(language, blocker)),
    ],
    facts: {
      ...(agreed === null
        ? {}
        : { grandTotal: formatAmount(agreed.grandTotal), currency: agreed.currency, tax: agreed.tax }),
      blockers: [...blockers],
    },
  }
}

function notKnown(rule: Rule, facts: ImportFacts, language: Language): Step {
  const message = facts.trouble ?? ''
  return {
    rule,
    verdict: 'not-known',
    sentences: [say(language, 'explain.not-known', { message })],
    facts: {},
  }
}
