import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printProblem } from '../../lib/bundle/problem.ts'
import { compile } from '../../lib/compile/compile.ts'
import { readNet } from '../../lib/proof/net/read-net.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { tryOneMore } from '../../lib/what-if/one-more.ts'
import { type Instead, readScenario } from '../../lib/what-if/read/read-scenario.ts'
import { printHtml } from '../../lib/what-if/report/html.ts'
import type { Report } from '../../lib/what-if/report/report.ts'
import { printText } from '../../lib/what-if/report/text.ts'
import { simulate as run } from '../../lib/what-if/simulate.ts'
import { findScenario } from '../simulate/find-scenario.ts'
import { type Asked, readAsked, told } from './asked.ts'
import { oneBundle } from './one-bundle.ts'
import { usages } from './usages.ts'

const usage = usages.simulate

/** Runs a scenario of a bundle and prints what it leads to. Answers the exit code: 0; 1 bundle or scenario is wrong; 2 the command is. */
export async function simulate(args: string[]): Promise<number> {
  const asked = readAsked(usage, () => read(args))
  if ('wrong' in asked) return told(asked.wrong, 2)
  const instead = readInstead(asked)
  if ('wrong' in instead) return told(`${instead.wrong} Usage: ${usage}`, 2)
  const found = oneBundle(asked.name, asked.bundles)
  if ('wrong' in found) return told(found.wrong, 1)
  const source = findScenario(found, asked.scenario)
  if ('wrong' in source) return told(source.wrong, 1)

  const { bundle, region } = found
  const calendar = openCalendar(region.calendar)
  const scenario = readScenario(source, { bundle, calendar, instead })
  if ('problems' in scenario) return told(scenario.problems.map(printProblem).join('\n'), 1)
  for (const warning of scenario.warnings) process.stderr.write(`${printProblem(warning)}\n`)
  const net = readNet(compile(bundle))
  if (net.faults.length > 0) return told(net.faults.map(({ path, says }) => `${path}: ${says}.`).join('\n'), 1)
  const findings = run(scenario.scenario, { net, calendar })
  if (findings.applications === 0) return told('No application came. Let more come, or come longer.', 1)
  const oneMore = tryOneMore(scenario.scenario, { net, calendar }, findings)
  return print({ scenario: scenario.scenario, findings, oneMore }, asked)
}

interface Wanted {
  readonly scenario?: string
  readonly applications?: string
  readonly seed?: string
  readonly html?: string
  readonly json?: boolean
}

function read(args: string[]): Asked & Wanted {
  const text = { type: 'string' } as const
  const options = {
    bundles: text,
    scenario: text,
    applications: text,
    seed: text,
    html: text,
    json: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  return { names: positionals, ...values }
}

function readInstead({ applications, seed }: Wanted): Instead | { readonly wrong: string } {
  const isWhole = (text: string, from: number, to: number) => /^\d{1,10}$/.test(text) && +text >= from && +text <= to
  if (applications !== undefined && !isWhole(applications, 1, 1_000_000))
    return { wrong: `--applications wants a whole number from 1 to 1000000, not "${applications}".` }
  if (seed !== undefined && !isWhole(seed, 0, 4_294_967_295))
    return { wrong: `--seed wants a whole number from 0 to 4294967295, not "${seed}".` }
  return {
    ...(applications !== undefined && { applications: Number(applications) }),
    ...(seed !== undefined && { seed: Number(seed) }),
  }
}

function print(report: Report, { html, json }: Wanted): number {
  if (html !== undefined) {
    try {
      writeFileSync(html, printHtml(report))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return told(`The file ${html} cannot be written (${String(error.code)}). Name another one.`, 1)
    }
  }
  const { findings, oneMore, scenario } = report
  const data = { bundle: scenario.bundle.id, scenario: scenario.name, seed: scenario.seed, ...findings, oneMore }
  process.stdout.write(json ? `${JSON.stringify(data, undefined, 2)}\n` : printText(report))
  return 0
}
