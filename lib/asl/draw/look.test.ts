import { expect, test } from 'vitest'
import { dark, light, toneInks } from './look.ts'

test('text stands out from what is behind it by at least 4.5 to 1, in daylight and in the dark', () => {
  for (const [ink, tone] of [
    [light, toneInks.light],
    [dark, toneInks.dark],
  ] as const) {
    const pairs = [
      ...[ink.ink, ink.quiet].flatMap((text) => [
        [text, ink.sheet],
        [text, ink.box],
      ]),
      [ink.strong, ink.pill],
      [ink.box, ink.strong],
      ...Object.values(tone).map((text) => [text, ink.box]),
    ]
    for (const [text = '', behind = ''] of pairs)
      expect(contrast(text, behind), `${text} on ${behind}`).toBeGreaterThanOrEqual(4.5)
  }
})

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
