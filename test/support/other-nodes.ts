import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/node')

/** A program that is Node, or why there is none. */
export type FoundNode = { readonly path: string } | { readonly missing: string }

/**
 * Node of one exact version: the npm package `node` brings it, fetched once and kept in `node_modules/.cache`. There is
 * none if the registry cannot be reached, or has none for this machine.
 */
export function nodeOf(version: string): FoundNode {
  const folder = join(CACHE, version)
  const path = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(path)) return { path }
  mkdirSync(folder, { recursive: true })
  // Its install script puts the program in place; newer versions of npm run only the scripts that are allowed.
  const wanted = { private: true, dependencies: { node: version }, allowScripts: { node: true } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted))
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock']
  const { stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  return existsSync(path) ? { path } : { missing: `Node ${version} could not be fetched. ${stderr.trim()}` }
}
