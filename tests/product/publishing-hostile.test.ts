import { expect, test } from 'vitest'
import type { Source } from '../../lib/bundle/source.ts'
import { applicant, openTown, supervisor } from './people.ts'
import { designer, library, published, sources } from './publishing-town.ts'

const one = (file: string, text = 'bundle: x\n'): Source[] => [...library(), { file, text }]
const spoilt = (file: string, from: string, to: string) => library({ [file]: [from, to] })
const many = (count: number): Source[] =>
  Array.from({ length: count }, (_, n) => ({
    file: `b${n}/bundle.yaml`,
    text: (library()[2]?.text ?? '').replace('bath', `b${n}`),
  }))

/** What is sent, and the place that the answer must name. */
const malformed: Readonly<Record<string, readonly [contents: unknown, at: RegExp]>> = {
  'no kind': [{ files: library(), note: '无' }, /^kind$/],
  'a kind that is none': [{ ...sources(library()), kind: 'delete' }, /^kind$/],
  'no files': [sources([]), /^files$/],
  'files that are no list': [{ ...sources([]), files: 'catalogue' }, /^files$/],
  'no note': [{ ...sources(library()), note: '  ' }, /^note$/],
  'a field that nobody asked for': [{ ...sources(library()), approved: true }, /^approved$/],
  'a way up': [sources(one('../../etc/bundle.yaml')), /^files\.3\.file$/],
  'a way up in the middle': [sources(one('a/../../bundle.yaml')), /^files\.3\.file$/],
  'an absolute path': [sources(one('/etc/bundle.yaml')), /^files\.3\.file$/],
  'a drive': [sources(one('C:\\bundle.yaml')), /^files\.3\.file$/],
  'an empty part': [sources(one('a//bundle.yaml')), /^files\.3\.file$/],
  'a hidden file': [sources(one('a/.bundle.yaml')), /^files\.3\.file$/],
  'a control character in a name': [sources(one('a\u0000/bundle.yaml')), /^files\.3\.file$/],
  'a right-to-left mark in a name': [sources(one('a\u202ebundle.yaml')), /^files\.3\.file$/],
  'a name of 300 characters': [sources(one(`${'a'.repeat(300)}.yaml`)), /^files\.3\.file$/],
  'a name that is no YAML': [sources(one('run.sh')), /^files\.3\.file$/],
  'one name twice': [sources([...library(), ...library()]), /^files$/],
  'more than a thousand files': [sources(many(1001)), /^files$/],
  'a text that is a number': [sources([{ file: 'a/bundle.yaml', text: 5 as never }]), /^files\.0\.text$/],
  'a file over 1 MB': [sources(one('a/bundle.yaml', `# ${'a'.repeat(1_048_600)}`)), /^files\.3\.text$/],
  'a file over 1 MB in bytes alone': [
    sources(one('a/bundle.yaml', `# ${'一'.repeat(400_000)}`)),
    /^a\/bundle\.yaml:1:1$/,
  ],
  'over 10 MB together': [
    sources(Array.from({ length: 11 }, (_, n) => ({ file: `a${n}/bundle.yaml`, text: `# ${'a'.repeat(1_048_000)}` }))),
    /^files$/,
  ],
  'no YAML at all': [sources(one('a/bundle.yaml', '{[}')), /^a\/bundle\.yaml:1:\d+$/],
  'aliases that multiply': [
    sources(one('a/bundle.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n')),
    /^a\/bundle\.yaml:\d+:\d+$/,
  ],
  'a tag': [sources(one('a/bundle.yaml', 'bundle: !!js/function "x"\n')), /^a\/bundle\.yaml:1:\d+$/],
  'a merge key': [sources(one('a/bundle.yaml', '<<: { bundle: x }\n')), /^a\/bundle\.yaml:1:\d+$/],
  'ten thousand brackets': [sources(one('a/bundle.yaml', '['.repeat(10_000))), /^a\/bundle\.yaml:1:\d+$/],
  'a key __proto__': [
    sources(one('a/bundle.yaml', 'bundle: a\n__proto__: { name: x }\n')),
    /^a\/bundle\.yaml:\d+:\d+$/,
  ],
  'not text': [sources(one('a/bundle.yaml', 'bundle: \u0007\n')), /^a\/bundle\.yaml:1:\d+$/],
  'nothing but an empty file': [sources([{ file: 'a/bundle.yaml', text: '' }]), /^a\/bundle\.yaml:1:1$/],
  'an unknown item': [
    sources(spoilt('bath/bundle.yaml', 'item: health-check', 'item: health-chek')),
    /^bath\/bundle\.yaml:6:\d+$/,
  ],
  'a promise beyond the law': [
    sources(spoilt('catalogue/all.yaml', '"410400": { days: 5 }', '"410400": { days: 50 }')),
    /^catalogue\/all\.yaml:\d+:\d+$/,
  ],
  'two bundles of one name': [
    sources(spoilt('bath/bundle.yaml', 'bundle: bath', 'bundle: inn')),
    /^(bath|inn)\/bundle\.yaml:1:\d+$/,
  ],
  'a catalogue without a bundle': [sources(library().slice(0, 1)), /^bundle\.yaml:1:1$/],
  '46 bundles': [sources([...library().slice(0, 1), ...many(46)]), /^b\d+\/bundle\.yaml:1:\d+$/],
}

test.each(Object.keys(malformed))(
  'a proposal with %s is refused with its place, and nothing of it stays',
  async (name) => {
    const [contents, at] = malformed[name] ?? expect.unreachable()
    const town = await openTown()
    const reply = await town.ask(designer, 'POST', '/api/proposals', contents)
    expect([reply.status, (reply.body as { error: string }).error]).toEqual([422, 'invalid'])
    const { problems } = reply.body as { problems: { at: string; says: string }[] }
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.map((problem) => problem.at)).toContainEqual(expect.stringMatching(at))
    for (const { says } of problems) expect(says).toMatch(/\S/)
    expect((await town.ask(designer, 'GET', '/api/proposals')).body).toEqual({ proposals: [] })
    expect((await town.ask(supervisor, 'GET', '/api/ledger')).body).toEqual({ entries: [] })
    expect((await town.ask(applicant, 'GET', '/api/bundles')).body).toEqual([])
  },
)

test('45 bundles come into force together', async () => {
  const town = await openTown()
  await published(town, sources([...library().slice(0, 1), ...many(45)]))
  expect((await town.ask(applicant, 'GET', '/api/bundles')).body).toHaveLength(45)
})

test('ids that name no proposal are answered as nothing', async () => {
  const town = await openTown()
  for (const id of ['none', '..', '%2e%2e', 'A', 'x'.repeat(41), '__proto__'])
    for (const [method, rest] of [
      ['GET', ''],
      ['GET', '/sources'],
      ['POST', '/submission'],
      ['PUT', ''],
    ] as const)
      expect(
        (
          await town.ask(
            designer,
            method,
            `/api/proposals/${id}${rest}`,
            method === 'PUT' ? sources(library()) : undefined,
          )
        ).status,
      ).toBe(404)
})
