import { expect, test } from 'vitest'
import { tellArticle } from '../../web/words/article.ts'

test('sources are told by the names of their documents and with their articles', () => {
  expect(tellArticle('003 §31；民法典 201')).toBe('平政数〔2022〕26号第31条；民法典第201条')
  expect(tellArticle('行政许可法 32(5)；003 §22(1)')).toBe('行政许可法第32条(5)；平政数〔2022〕26号第22条(1)')
  expect(tellArticle('行政许可法 78、79')).toBe('行政许可法第78、79条')
  expect(tellArticle('003 §三.4')).toBe('平政数〔2022〕26号三.4')
})

test('what is not named so stays as it is', () => {
  expect(tellArticle('《样例法》第一条；国办发〔2020〕42号')).toBe('《样例法》第一条；国办发〔2020〕42号')
  expect(tellArticle('')).toBe('')
})
