import { expect, test } from 'vitest'
import { findDay } from '../../rules/calendar/day.ts'
import { type CalendarDay, printCalendar } from './calendar-file.ts'

const day: CalendarDay = {
  uid: 'a1.promised@onevisit',
  day: findDay('2026-12-31') ?? 0,
  title: '一件事',
  says: '编号 a1',
}
const made = { at: Date.UTC(2026, 10, 23, 1, 2, 3, 456), revision: 7 }

test('a day is written as RFC 5545 has it: whole, under a lasting id, with lines that end with CRLF', () => {
  expect(printCalendar([{ ...day, url: 'https://onevisit.example.org/t/a1' }], made)).toBe(
    `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//OneVisit//OneVisit//ZH
BEGIN:VEVENT
UID:a1.promised@onevisit
DTSTAMP:20261123T010203Z
SEQUENCE:7
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:一件事
DESCRIPTION:编号 a1
URL:https://onevisit.example.org/t/a1
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n'),
  )
})

test('no text breaks out of its line: marks are escaped, line ends become \\n, control characters go', () => {
  const title = 'a;b,c\\d\r\nEND:VEVENT\rX\nY\u0000\u0085\tZ'
  const lines = printCalendar([{ ...day, title }], made).split('\r\n')
  expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX\\nYZ')
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
})

test('no line is longer than 75 bytes, no character is cut, and unfolded it is the same', () => {
  for (const mark of ['字', '𠮷', 'a', 'é'])
    for (let length = 1; length < 120; length++) {
      const title = mark.repeat(length)
      const text = printCalendar([{ ...day, title }], made)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text).not.toContain('\uFFFD')
      expect(text.replaceAll('\r\n ', '')).toContain(`\r\nSUMMARY:${title}\r\n`)
    }
})
