import type { office as zh } from '../zh/office.ts'

export const office: Readonly<Record<keyof typeof zh, string>> = {
  'office.inbox': 'To do',
}
