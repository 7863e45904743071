import { defineConfig } from 'vite'

/** The page: built into dist/web, served by `sitrep serve`; while developing, `npm run page` proxies to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // What knows light-dark() without help.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Inlined assets would be data: addresses, which the content security policy forbids for scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4321' } },
})
