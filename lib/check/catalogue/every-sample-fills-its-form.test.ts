import { expect, test } from 'vitest'
import { problemsWhen } from '../fixture.ts'

const file = 'catalogue/all.yaml'
const form = 'blank: { title: 人员名单, lines: { name: 姓名, post: 岗位 }, signs: [负责人（签名）] }'
const staff = (more: string) => problemsWhen(file, 'name: 人员名单 }', `name: 人员名单, ${more} }`)

test('a form with a sample that fills in its every line is right, and so is one without a sample', () => {
  expect(staff(`${form}, sample: { name: 张三（示例）, post: 医师 }`)).toEqual([])
  expect(staff(form)).toEqual([])
})

test('a line that the form has not, and one that the sample leaves empty, are named with their cures', () => {
  expect(staff(`${form}, sample: { nam: 张三, post: 医师 }`)).toEqual([
    'catalogue/all.yaml:17:102: The sample of "人员名单" leaves "name" (姓名) empty. Write: name: 示例',
    'catalogue/all.yaml:17:112: The sample of "人员名单" fills in "nam", which is no line of its form. Did you mean "name"?',
  ])
})

test('a sample without a form, and a form without a line, are told where they stand', () => {
  const cure = 'Write: blank: { title: 声明, lines: { name: 姓名 }, signs: [声明人（签名）] }'
  expect(staff('sample: { name: 张三 }')).toEqual([
    `catalogue/all.yaml:17:29: The sample of "人员名单" fills in a form that is not there. ${cure}`,
  ])
  expect(staff('blank: { title: 人员名单, lines: {} }')).toEqual([
    `catalogue/all.yaml:17:51: The form of "人员名单" has no line to fill in. ${cure}`,
  ])
})

test('nobody fills in a form for what an office makes or shares', () => {
  const wrong = (more: string) =>
    problemsWhen(
      file,
      'birth-proof: { name: 出生医学证明, certificate',
      `birth-proof: { name: 出生医学证明, ${more}, certificate`,
    )
  expect(wrong(form).join()).toMatch(/:\d+:\d+: "出生医学证明" is made by an office: .* Delete the form\.$/)
  expect(problemsWhen(file, 'name: 平面图 }', `name: 平面图, shared: police, ${form} }`).join()).toMatch(/by an office/)
})

test('an empty form, a title that is missing and a line that leaves open what is asked are told', () => {
  expect(staff('blank: { lines: { name: 姓名 } }').join()).toMatch(/"blank\.title" is missing|"title" is missing/)
  expect(staff('blank: { title: 名单, lines: { more: 其他情况 } }').join()).toMatch(
    /all\.yaml:17:\d+: "其他情况" does not say exactly what is asked: "其他"/,
  )
})

test('a number that may be a real person’s stands in no sample; one with gaps does', () => {
  const sample = (text: string) => staff(`${form}, sample: { name: 张三, post: ${text} }`).join()
  expect(sample('"410402199001010019"')).toMatch(
    /all\.yaml:17:\d+: .* shows "410402199001010019", which may be a real person's number\. Write it with gaps: 410XXXXXXXXXXXXXXX$/,
  )
  expect(sample('电话 13812345678')).toMatch(/shows "13812345678"/)
  for (const invented of ['41040219900101XXXX', '138XXXXXXXX', '"410402199001010018"', '"9138123456789"'])
    expect(sample(invented)).toBe('')
})
