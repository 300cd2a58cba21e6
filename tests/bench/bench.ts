type Bench = (args: readonly string[]) => Promise<Record<string, number>>

/** Each measurement is a file of its own; the last line it prints is one JSON object. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  durable: async () => (await import('./durable.ts')).durable,
  kill: async () => (await import('./kill.ts')).kill,
  makespan: async () => (await import('./makespan.ts')).makespan,
  transitions: async () => (await import('./transitions.ts')).transitions,
  due: async () => (await import('./due.ts')).due,
  compile: async () => (await import('./compile.ts')).compileBench,
  catalogue: async () => (await import('./catalogue.ts')).catalogueBench,
  'what-if': async () => (await import('./what-if.ts')).whatIf,
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(benches, name) ? benches[name] : undefined
if (load) {
  const figures = await (await load())(args)
  for (const [figure, value] of Object.entries(figures)) console.log(`${figure.padEnd(28)} ${value}`)
  console.log(JSON.stringify(figures))
} else {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
