import { expect, test } from 'vitest'
import { makeBundle } from '../../tests/property/make-bundle.ts'
import { compile } from './compile.ts'
import { titles } from './titles.ts'

const of = (...items: Parameters<typeof makeBundle>[0]) => [...titles(makeBundle(items)).values()]

test("a title is the item's own name", () => {
  expect(of({ item: 'a', name: '出生登记' })).toEqual(['出生登记'])
})

test('items of one name are told apart by their departments, and after them by their ids', () => {
  const name = '参保登记'
  const two = [
    { item: 'a', name, department: '医保局' },
    { item: 'b', name, department: '人社局' },
  ]
  expect(of(...two)).toEqual(['参保登记（医保局）', '参保登记（人社局）'])
  expect(of(...two, { item: 'c', name, department: '人社局' })).toEqual([
    '参保登记（医保局）',
    '参保登记（人社局）',
    '参保登记（c）',
  ])
})

test('an item cannot take the name of a state of the machine or of another branch', () => {
  expect(of({ item: 'a', name: '汇总结果' }, { item: 'b', name: '登记' }, { item: 'c', name: '登记 · 补正' })).toEqual([
    '汇总结果（office）',
    '登记',
    '登记·补正',
  ])
})

test('an item cannot take the name of a state of acceptance', () => {
  expect(of({ item: 'a', name: '统一受理' }, { item: 'b', name: '未受理' })).toEqual([
    '统一受理（office）',
    '未受理（office）',
  ])
})

test('a name of any length gives state names of at most 80 characters, cut between characters', () => {
  const machine = JSON.stringify(
    compile(
      makeBundle([
        { item: 'a', name: '𠮷'.repeat(100) },
        { item: 'b', name: '𠮷'.repeat(100) },
      ]),
    ),
  )
  const names = [...machine.matchAll(/"Next":"([^"]*)"/g)].map(([, name = '']) => name)
  expect(names.filter((name) => name.length > 80)).toEqual([])
  expect(names.filter((name) => !name.isWellFormed())).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(6)
})

test('a name with control characters or line breaks becomes one line', () => {
  expect(of({ item: 'a', name: '出生\n\t登记\u0000 ' })).toEqual(['出生 登记'])
})
