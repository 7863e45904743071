import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { SitrepError } from '../record/error.ts'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Ends it: what is under way is cut off. */
  close(): Promise<void>
}

/**
 * Listens for requests.
 * @param port 0 takes a free one
 * @throws SitrepError if the address or the port cannot be had
 */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, hostname })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, hostname, port)))
    server.listen(port, hostname, () => {
      const address = server.address()
      resolve({
        port: isAddress(address) ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

function cannotListen(cause: Error, hostname: string, port: number): SitrepError {
  const code = 'code' in cause ? String(cause.code) : ''
  const reasons: Record<string, string> = {
    EADDRINUSE: 'another program uses this port. Choose another with --port, or a free one with --port 0',
    EACCES: 'this port is kept for the system. Choose one above 1023 with --port',
    EADDRNOTAVAIL: 'this machine has no such address. Check --host',
    ENOTFOUND: 'there is no such host. Check --host',
  }
  const reason = reasons[code] ?? cause.message
  return new SitrepError('bad-option', `Cannot listen on ${hostname}:${port}: ${reason}.`, { cause })
}
