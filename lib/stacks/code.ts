/** Where bundled functions lie: `<folder>/<name>/index.mjs`. */
export const lambdaFolder = 'dist/lambda'
