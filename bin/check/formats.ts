import { type Problem, printProblem } from '../../lib/bundle/problem.ts'

/** How problems are printed: one text for all of them, ending in a line end when there are any. */
type Format = (problems: readonly Problem[]) => string

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
const levelOf = ({ severity }: Problem) => severity ?? 'error'
const messageOf = ({ says, fix }: Problem) => `${says} ${fix}`
const uriOf = (file: string) => encodeURI(file.replaceAll('\\', '/'))

/** `::error file=…,line=…,col=…::message`, by which GitHub puts annotations beside the lines of a change. */
function github(problems: readonly Problem[]): string {
  const text = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return lines(
    problems.map((problem) => {
      const { file, line, col } = problem.at
      return `::${levelOf(problem)} file=${property(file)},line=${line},col=${col}::${text(messageOf(problem))}`
    }),
  )
}

/** SARIF 2.1.0 (OASIS), as code scanning reads it. */
function sarif(problems: readonly Problem[]): string {
  const results = problems.map((problem) => ({
    level: levelOf(problem),
    message: { text: messageOf(problem) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(problem.at.file) },
          region: { startLine: problem.at.line, startColumn: problem.at.col },
        },
      },
    ],
  }))
  const run = { tool: { driver: { name: 'onevisit check' } }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`
}

/** Checkstyle’s XML, which most servers for continuous integration read. */
function checkstyle(problems: readonly Problem[]): string {
  const files = [...Map.groupBy(problems, ({ at }) => at.file)].map(([file, all]) => {
    const errors = all.map(
      (problem) =>
        `    <error line="${problem.at.line}" column="${problem.at.col}" severity="${levelOf(problem)}" message="${escapeXml(messageOf(problem))}" source="onevisit"/>\n`,
    )
    return `  <file name="${escapeXml(file)}">\n${errors.join('')}  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // XML has no way to write control characters.
  return text
    .replaceAll(/\p{Cc}/gu, (one) => (/[\t\n\r]/.test(one) ? one : '\ufffd'))
    .replaceAll(/[&<>"]/g, (one) => entities[one] ?? one)
}

/** For people; one object a line; annotations; reports. */
export const formats: Readonly<Record<string, Format>> = {
  text: (problems) => lines(problems.map(printProblem)),
  json: (problems) =>
    lines(
      problems.map((problem) =>
        JSON.stringify({ ...problem.at, severity: levelOf(problem), says: problem.says, fix: problem.fix }),
      ),
    ),
  github,
  sarif,
  checkstyle,
}
