import { serve } from '@hono/node-server'

export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<{ port: number }> {
  return new Promise((resolve) => {
    serve({ fetch, hostname, port }, (info) => resolve({ port: info.port }))
  })
}
