import { type Day, printDay } from '../../rules/calendar/day.ts'

/** A whole day in somebody's calendar. */
export interface CalendarDay {
  /** Stays the same whatever changes about it: who adds it again has it once. */
  readonly uid: string
  /** In China, wherever the calendar is read. */
  readonly day: Day
  readonly title: string
  readonly says: string
  /** The address to look it up at. */
  readonly url?: string
}

interface Made {
  /** ms */
  readonly at: number
  /** Grows with every change: calendars take the latest (RFC 5545 3.8.7.4). */
  readonly revision: number
}

/** Days as an iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 bytes. */
export function printCalendar(days: readonly CalendarDay[], { at, revision }: Made): string {
  const stamp = new Date(at).toISOString().replace(/\.\d+|[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OneVisit//OneVisit//ZH',
    ...days.flatMap(({ uid, day, title, says, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${revision}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(day + 1)}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(says)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const compact = (day: Day): string => printDay(day).replaceAll('-', '')

/** 3.3.11; a control character has no place in a text. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** 3.1: no line is longer than 75 bytes; what goes on begins with a space. A character is never cut in two. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (bytes + more > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += more
  }
  return folded
}
