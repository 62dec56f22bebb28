import type { FastifyRequest } from 'fastify'

/** Where people reach the admin, without a slash at its end: as configured, else at whatever host they asked for. */
export function ownUrl(request: FastifyRequest, publicUrl: string | undefined): string {
  return (publicUrl ?? `http://${request.headers.host ?? ''}`).replace(/\/+$/, '')
}
