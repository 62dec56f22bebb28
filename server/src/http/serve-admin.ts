/**
 * Serves the admin as `web/dist` holds it: every address that is none of the API's is a page of it. Its files carry
 * their content in their names and are kept by browsers for ever; the page itself is asked for each time. Nothing is
 * loaded from elsewhere: the policy allows this origin alone, and the styles of the page that carries this answer's nonce.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pathOf } from './problem.ts'

const NONCE_PLACE = '__NONCE__'
const NONCE_BYTES = 16
const KEEP_MS = 365 * 24 * 3600 * 1000

const notBuilt = `<!doctype html><title>Orderferry</title>
<p>The admin is not built. <code>npm start</code> builds it; by hand: <code>npm run build -w @orderferry/web</code>.</p>`

export async function serveAdmin(server: FastifyInstance, folder: string): Promise<AdminPage> {
  const assets = join(folder, 'assets')
  if (existsSync(assets)) {
    await server.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      maxAge: KEEP_MS,
      immutable: true,
      index: false,
    })
  }
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => notBuilt)
  const icon = await readFile(join(folder, 'favicon.svg'), 'utf8').catch(() => null)
  return {
    answers: (request) =>
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets)\//.test(pathOf(request)),
    send: async (request, reply) => {
      if (pathOf(request) === '/favicon.svg' && icon !== null) {
        await reply.code(200).type('image/svg+xml').send(icon)
        return
      }
      const nonce = randomBytes(NONCE_BYTES).toString('base64')
      await reply
        .code(200)
        .header('content-security-policy', policyOf(nonce))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(NONCE_PLACE, nonce))
    },
  }
}

export interface AdminPage {
  /** Whether an address that no route answers is a page of the admin. */
  readonly answers: (request: FastifyRequest) => boolean
  readonly send: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
}

function policyOf(nonce: string): string {
  return [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
