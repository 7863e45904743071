import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { ProblemError } from './problem.ts'

/** Who may ask: what the server is called, and the token that everyone must show, or null. */
export interface Access {
  /** Host names without ports, in lower case, an IPv6 address in brackets; null: any. */
  readonly names: ReadonlySet<string> | null
  readonly token: string | null
}

/**
 * Sets the headers that keep other sites out, on every answer. The page may load nothing but its own scripts, styles and
 * answers: a report's text that became markup could do nothing.
 */
export const protect: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // The page is served over plain HTTP, on this machine or behind a server that knows better.
  strictTransportSecurity: false,
})

/**
 * Lets in only who names this server (a page elsewhere may have made its own name lead here: DNS rebinding), who
 * writes from this page (another site’s forms and scripts may not), and who shows the token where there is one.
 */
export function guard({ names, token }: Access): MiddlewareHandler {
  return async (c, next) => {
    if (names !== null && !names.has(hostOf(c.req.header('host')))) {
      throw new ProblemError('wrong-host', 'Open the page by the address that sitrep serve printed.')
    }
    refuseOtherSites(c)
    if (token !== null && !isTokenShown(c, token)) {
      const given = c.req.query('token')
      if (c.req.method === 'GET' && c.req.path === '/' && given !== undefined && isSame(given, token)) {
        return giveCookie(c, token)
      }
      throw new ProblemError('no-token', 'Open the page by the address that sitrep serve printed: it holds the token.')
    }
    return next()
  }
}

/** The host name of a Host header, without its port. */
function hostOf(header: string | undefined): string {
  return (header ?? '').replace(/:\d*$/, '').toLowerCase()
}

/** Browsers say where a request comes from; programs that are none need not. */
function refuseOtherSites(c: Context): void {
  const site = c.req.header('sec-fetch-site')
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  // A link on another page may lead here, as any link.
  if (isRead && c.req.header('sec-fetch-mode') === 'navigate') return
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw otherSite()
  const origin = c.req.header('origin')
  if (!isRead && origin !== undefined && originHost(origin) !== (c.req.header('host') ?? '').toLowerCase()) {
    throw otherSite()
  }
}

function originHost(origin: string): string | null {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) ? origin.replace(/^https?:\/\//, '').toLowerCase() : null
}

function otherSite(): ProblemError {
  return new ProblemError('wrong-origin', 'Only the page itself may ask this.')
}

function isTokenShown(c: Context, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return isSame(bearer, token)
  const cookie = getCookie(c, cookieName(c))
  return cookie !== undefined && isSame(cookie, token)
}

/** Cookies are shared by the ports of a host: the name holds the port, so that two servers do not disturb each other. */
function cookieName(c: Context): string {
  return `sitrep-${/:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? '80'}`
}

/** Keeps the token where scripts cannot read it, and opens the page without it in the address. */
function giveCookie(c: Context, token: string): Response {
  setCookie(c, cookieName(c), token, { path: '/', httpOnly: true, sameSite: 'Strict' })
  c.header('cache-control', 'no-store')
  // Not by a redirect: after a click elsewhere the cookie would not go with it.
  return c.html(
    '<!doctype html><html lang="en"><title>Sitrep</title><meta http-equiv="refresh" content="0; url=/"><a href="/">Open Sitrep</a></html>',
  )
}

/** Compares in a time that does not depend on where they differ. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}
