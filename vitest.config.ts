import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,lambdas,bin,tests}/**/*.test.ts'],
    exclude: ['tests/aws/**', 'node_modules/**'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
