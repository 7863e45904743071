import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'train/**/*.test.ts', 'eval/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/support/browser.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
})
