/** Sends an answer piece by piece: as fast as it is read, and no longer than somebody reads it or the door is open. */
import { Readable } from 'node:stream'
import type { StreamedAnswer } from '@orderferry/contract/route'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Until then a stream has ended by itself; the browser opens another. */
export const STREAM_MS = 12 * 3_600_000

type Send = (reply: FastifyReply, mediaType: string, answer: StreamedAnswer) => FastifyReply

export function streamSender(server: FastifyInstance): Send {
  const open = new Set<Readable>()
  server.addHook('preClose', async () => {
    for (const stream of open) stream.destroy()
  })
  return (reply, mediaType, { headers, pieces }) => {
    // A reader who goes away destroys the stream, which ends the reading behind it.
    const stream = Readable.from(pieces, { objectMode: false })
    open.add(stream)
    stream.once('close', () => open.delete(stream))
    return reply
      .type(mediaType)
      .headers({ 'cache-control': 'no-store', ...headers })
      .send(stream)
  }
}
