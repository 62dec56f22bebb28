#!/usr/bin/env node
// Plays chains (see FORMAT.md) against any Magento-like base URL and reports, per chain, passed or the first difference.
//   node replay.mjs <base URL> <admin token> <folder or file> [only names containing this]
// LIMITED_TOKEN in the environment: a token of the limited user of WORLD.json; without it, steps with "auth": "limited" are skipped.
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'

const TIME = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d'
const show = (x) => {
  const s = JSON.stringify(x)
  return s === undefined ? 'nothing' : s.length > 160 ? `${s.slice(0, 160)}…` : s
}
const esc = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
let last = Math.floor(Date.now() / 100) % 1e7
export const newRun = () => String(last++ % 1e7).padStart(7, '0')

// placeholders in requests → values
export function fill(x, vars) {
  if (typeof x === 'string') {
    const value = (n) => {
      if (!(n in vars)) throw new Error(`{{${n}}} is not bound`)
      return vars[n]
    }
    const whole = /^\{\{(\w+)\}\}$/.exec(x)
    return whole ? value(whole[1]) : x.replace(/\{\{(\w+)(:string)?\}\}/g, (_, n) => String(value(n)))
  }
  if (Array.isArray(x)) return x.map((y) => fill(y, vars))
  if (x && typeof x === 'object')
    return Object.fromEntries(Object.entries(x).map(([k, y]) => [k, fill(y, vars)]))
  return x
}
// a placeholder seen for the first time takes the value found; two placeholders of one kind (invoice1, invoice2) must differ
function bind(name, value, vars) {
  if (!(name in vars)) {
    const kind = name.replace(/\d+$/, '')
    for (const n in vars)
      if (kind !== name && n !== name && n.replace(/\d+$/, '') === kind && String(vars[n]) === String(value))
        return `same value as {{${n}}}`
    vars[name] = value
  }
  return String(vars[name]) === String(value)
    ? null
    : `expected {{${name}}} = ${show(vars[name])}, got ${show(value)}`
}
// expected against actual → null, or the first difference
export function differs(e, a, vars, at = '$') {
  if (typeof e === 'string' && e.includes('{{')) {
    const whole = /^\{\{(\w+)(:string)?\}\}$/.exec(e)
    if (whole && whole[1] === 'any')
      return a === undefined || a === null ? `${at}: expected any value, got ${show(a)}` : null
    if (whole && whole[1] !== 'run' && whole[1] !== 'time') {
      const type = whole[2] ? 'string' : 'number'
      if (typeof a !== type) return `${at}: expected a ${type} ({{${whole[1]}}}), got ${show(a)}`
      const d = bind(whole[1], a, vars)
      return d && `${at}: ${d}`
    }
    if (typeof a !== 'string') return `${at}: expected ${show(e)}, got ${show(a)}`
    const names = []
    const re = e
      .split(/(\{\{\w+(?::string)?\}\})/)
      .map((p) => {
        const m = /^\{\{(\w+)(:string)?\}\}$/.exec(p)
        if (!m) return esc(p)
        if (m[1] === 'any') return '[^]+?'
        if (m[1] === 'time') return TIME
        if (m[1] in vars) return esc(String(vars[m[1]]))
        names.push(m[1])
        return '(\\S+?)'
      })
      .join('')
    const m = new RegExp(`^${re}$`).exec(a)
    if (!m) return `${at}: expected ${show(fillKnown(e, vars))}, got ${show(a)}`
    for (const [i, n] of names.entries()) {
      const d = bind(n, m[i + 1], vars)
      if (d) return `${at}: ${d}`
    }
    return null
  }
  if (e === null || typeof e !== 'object')
    return e === a ? null : `${at}: expected ${show(e)}, got ${show(a)}`
  if (a === null || typeof a !== 'object' || Array.isArray(e) !== Array.isArray(a))
    return `${at}: expected ${show(e)}, got ${show(a)}`
  if (Array.isArray(e)) {
    if (e.length !== a.length) return `${at}: expected ${e.length} entries, got ${a.length}`
    for (let i = 0; i < e.length; i++) {
      const d = differs(e[i], a[i], vars, `${at}[${i}]`)
      if (d) return d
    }
    return null
  }
  for (const k in e) if (!(k in a)) return `${at}.${k}: missing (expected ${show(e[k])})`
  for (const k in a) if (!(k in e)) return `${at}.${k}: not expected (${show(a[k])})`
  for (const k in e) {
    const d = differs(e[k], a[k], vars, `${at}.${k}`)
    if (d) return d
  }
  return null
}
const fillKnown = (s, vars) =>
  s.replace(/\{\{(\w+)(:string)?\}\}/g, (p, n) => (n in vars ? String(vars[n]) : p))
export const at = (x, p) =>
  p
    .replace(/^\$/, '')
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((v, k) => (v === undefined || v === null ? undefined : v[k]), x)

export function send(base, req, vars, tokens) {
  const auth = req.auth || 'admin'
  const headers = {
    Accept: 'application/json',
    ...(auth === 'none' ? {} : { Authorization: auth.raw || `Bearer ${tokens[auth]}` }),
  }
  const body =
    req.rawBody !== undefined
      ? fill(req.rawBody, vars)
      : req.body !== undefined
        ? JSON.stringify(fill(req.body, vars))
        : undefined
  if (body !== undefined)
    Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
  for (const [k, v] of Object.entries(req.headers || {}))
    if (v === null) delete headers[k]
    else headers[k] = v
  const origin = new URL(base).origin,
    slash = (s) => s.replaceAll('/', '\\/')
  const url = base.replace(/\/$/, '') + String(fill(req.path, vars)).replace(/ /g, '%20')
  return new Promise((resolve, reject) => {
    const r = (url.startsWith('https') ? https : http).request(
      url,
      { method: req.method, headers, timeout: 120000 },
      (m) => {
        const parts = []
        m.on('data', (d) => parts.push(d))
        m.on('end', () => {
          const text = Buffer.concat(parts)
            .toString('utf8')
            .split(origin)
            .join('http://magento.test')
            .split(slash(origin))
            .join(slash('http://magento.test'))
          let json
          try {
            json = JSON.parse(text)
          } catch {
            /* not JSON */
          }
          resolve({ status: m.statusCode, text, json })
        })
      },
    )
    r.on('error', reject)
    r.on('timeout', () => r.destroy(new Error('no answer in 120 s')))
    if (body !== undefined) r.write(body)
    r.end()
  })
}
export async function setUp(base, chain, vars, tokens) {
  for (const p of chain.setup.products || []) {
    const { id, qty, websites, body, ...rest } = p
    const product = body || {
      attribute_set_id: 4,
      visibility: 4,
      ...rest,
      extension_attributes: { website_ids: websites || [1] },
    }
    const r = await send(base, { method: 'POST', path: '/rest/V1/products', body: { product } }, vars, tokens)
    if (r.status !== 200) throw new Error(`set-up: product ${p.sku}: ${r.status} ${r.text.slice(0, 200)}`)
    vars[id] = r.json.id
    const sourceItems = Object.entries(qty || {}).map(([source_code, q]) => ({
      sku: p.sku,
      source_code,
      quantity: q,
      status: q > 0 ? 1 : 0,
    }))
    if (sourceItems.length) {
      const s = await send(
        base,
        { method: 'POST', path: '/rest/V1/inventory/source-items', body: { sourceItems } },
        vars,
        tokens,
      )
      if (s.status !== 200)
        throw new Error(`set-up: source items ${p.sku}: ${s.status} ${s.text.slice(0, 200)}`)
    }
  }
}
export const label = (r, _vars) =>
  r.status +
  (r.status === 200 ? (typeof r.json === 'boolean' ? ` ${r.json}` : '') : ` ${r.json?.message ?? 'text'}`)
export function check(step, r, vars) {
  if (step.compare === 'ignore') return null
  const want = step.response
  if (r.status !== want.status)
    return `status ${want.status} expected, got ${r.status} ${r.text.slice(0, 200)}`
  if (step.compare === 'status+message')
    return differs(want.body?.message, r.json?.message, vars, '$.message')
  if (step.compare === 'full')
    return 'bodyText' in want
      ? differs(want.bodyText, r.text, vars, 'text')
      : r.json === undefined && want.body !== undefined
        ? `JSON expected, got ${show(r.text)}`
        : differs(want.body, r.json, vars)
  return null
}
async function play(base, chain, tokens, vars = { run: newRun() }) {
  await setUp(base, chain, vars, tokens)
  let skipped = 0,
    done = 0
  for (const s of chain.steps) {
    const bad = (d) => ({ ok: false, done, skipped, difference: `step ${s.n} (${s.title}): ${d}` })
    if (s.wait_ms) await new Promise((f) => setTimeout(f, s.wait_ms))
    if (s.parallel) {
      const rs = await Promise.all(s.parallel.map((q) => send(base, q, vars, tokens)))
      const counts = {}
      for (const r of rs) {
        const l = label(r)
        counts[l] = (counts[l] || 0) + 1
      }
      const allowed = s.expect.counts
      if (s.compare !== 'ignore' && allowed.every((c) => differs(c, counts, vars)))
        return bad(`answers ${show(counts)}, expected one of ${show(allowed)}`)
      const first = rs.find((r) => r.status === 200)
      for (const [n, p] of Object.entries(s.capture || {})) {
        if (!first) return bad('no answer 200 to capture from')
        vars[n] = at(first.json, p)
      }
    } else {
      if (s.request.auth === 'limited' && !tokens.limited) {
        skipped++
        continue
      }
      const r = await send(base, s.request, vars, tokens)
      if ((s.compare !== 'ignore' && r.status === s.response.status) || s.compare === 'ignore')
        for (const [n, p] of Object.entries(s.capture || {})) {
          const v = at(r.json, p)
          if (v === undefined || v === null) return bad(`nothing at ${p} to capture as {{${n}}}`)
          vars[n] = v
        }
      const d = check(s, r, vars)
      if (d) return bad(d)
      for (const [p, op, to] of s.assert || [])
        if ((String(at(r.json, p)) === String(fill(to, vars))) !== (op === '=='))
          return bad(`${p} ${op} ${to} does not hold (${show(at(r.json, p))}, ${show(fill(to, vars))})`)
    }
    done++
  }
  return { ok: true, done, skipped }
}
if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  const [base, admin, where, only = ''] = process.argv.slice(2)
  if (!where) {
    console.error('node replay.mjs <base URL> <admin token> <folder or file> [only names containing this]')
    process.exit(2)
  }
  const files = (
    fs.statSync(where).isDirectory()
      ? fs
          .readdirSync(where)
          .sort()
          .map((f) => path.join(where, f))
      : [where]
  ).filter((f) => f.endsWith('.json') && !f.endsWith('WORLD.json') && f.includes(only))
  let passed = 0,
    steps = 0,
    skipped = 0
  for (const f of files) {
    let r
    try {
      r = await play(base, JSON.parse(fs.readFileSync(f, 'utf8')), {
        admin,
        limited: process.env.LIMITED_TOKEN,
      })
    } catch (e) {
      r = { ok: false, done: 0, skipped: 0, difference: e.message }
    }
    if (r.ok) passed++
    steps += r.done
    skipped += r.skipped
    console.log(
      `${r.ok ? 'passed' : 'FAILED'} ${path.basename(f)}${r.ok ? '' : ` — ${r.difference}`}${r.skipped ? ` (${r.skipped} steps skipped)` : ''}`,
    )
  }
  console.log(`${passed} of ${files.length} chains passed; ${steps} steps passed, ${skipped} skipped`)
  process.exit(passed === files.length ? 0 : 1)
}
