import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,lambdas,bin,tests}/**/*.test.ts'],
    exclude: ['tests/aws/**', 'node_modules/**'],
    testTimeout: 20_000,
    // A page that is drawn while everything else runs too.
    expect: { poll: { timeout: 8000 } },
    maxWorkers: 2,
  },
})
