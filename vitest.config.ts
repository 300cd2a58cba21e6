import { defineConfig } from 'vitest/config'

/** What keeps nothing between tests: their modules are read once for all of them, instead of once for each file. */
const shared = ['lib', 'tests/{product,report,proof,property,law,what-if,defects,web,roles}'].map(
  (folder) => `${folder}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // A page that is drawn while everything else runs too.
    expect: { poll: { timeout: 8000 } },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: ['{lambdas,bin,tests}/**/*.test.ts'], exclude: [...shared, 'tests/aws/**'] },
      },
    ],
  },
})
