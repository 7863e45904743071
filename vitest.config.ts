import { defineConfig } from 'vitest/config'

/* Two projects: `unit`, beside the code, and `whole`, from the outside: the command line, the server, the page in a browser. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'train/**/*.test.ts', 'eval/**/*.test.ts', 'bench/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], globalSetup: ['test/support/browser.ts'] },
      },
    ],
  },
})
