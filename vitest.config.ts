import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // A page that is drawn while everything else runs too.
    expect: { poll: { timeout: 8000 } },
    // One more than the cores of the smallest machine: tests of pages and servers wait for others half of their time.
    maxWorkers: 3,
    projects: [
      // What is tested beside its file keeps nothing between tests: modules are read once for all of them.
      { extends: true, test: { name: 'rooms', include: ['lib/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'house', include: ['{lambdas,bin,tests}/**/*.test.ts'], exclude: ['tests/aws/**'] } },
    ],
  },
})
