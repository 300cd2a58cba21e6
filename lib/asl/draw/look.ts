import type { FlowTone } from './flow.ts'
import { measure } from './layout.ts'

/** The inks of a drawing in daylight and in the dark: text at least 4.5 : 1 on what is behind it. */
export const light = {
  sheet: '#fbfaf7',
  box: '#fff',
  edge: '#d9d4c7',
  ink: '#23262b',
  quiet: '#6a6f78',
  way: '#8b919c',
  strong: '#1f5f8b',
  pill: '#e6eef4',
}

export const dark = {
  sheet: '#16191d',
  box: '#20242a',
  edge: '#3a414b',
  ink: '#eceef1',
  quiet: '#a3abb6',
  way: '#7d8692',
  strong: '#7fb8e0',
  pill: '#22323f',
}

/** The viewer's own colours: what stands apart does so by line and shape. */
const forced = {
  sheet: 'Canvas',
  box: 'Canvas',
  edge: 'CanvasText',
  ink: 'CanvasText',
  quiet: 'CanvasText',
  way: 'CanvasText',
  strong: 'CanvasText',
  pill: 'Canvas',
}

/** Of words and shapes on a box. */
export const toneInks: Readonly<Record<'light' | 'dark', Readonly<Record<FlowTone, string>>>> = {
  light: {
    waiting: '#5c626b',
    active: '#1f5f8b',
    returned: '#8a4b00',
    stopped: '#5b4a8a',
    done: '#1c6b3c',
    refused: '#b3261e',
    none: '#5c626b',
  },
  dark: {
    waiting: '#a3abb6',
    active: '#7fb8e0',
    returned: '#f0b76a',
    stopped: '#c3b4ee',
    done: '#7fd19b',
    refused: '#ff9b93',
    none: '#a3abb6',
  },
}

const forcedTones = Object.fromEntries(Object.keys(toneInks.light).map((tone) => [tone, 'CanvasText'])) as Readonly<
  Record<FlowTone, string>
>

/** The style sheet of a drawing, for nothing but the element that `root` selects. `stated`: its steps have states. */
export function styles(root: string, { alone, stated }: { readonly alone: boolean; readonly stated: boolean }): string {
  const fonts = `"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif`
  const size = alone ? '' : 'max-width:100%;height:auto;'
  const states = stated
    ? `${root} .mark{fill:none;stroke-width:2}${root} .present{stroke-width:3}${root} .apart{stroke-dasharray:4 4}${root} .word,${root} .said{font-size:${measure.place}px;font-weight:600}
`
    : ''
  const shape = `${root}{${size}font-family:${fonts}}
${root} .title{font-size:${measure.heading}px;font-weight:600}${root} .name{font-size:${measure.title}px;font-weight:500}${root} .place{font-size:${measure.place}px}
${root} .way{fill:none;stroke-width:1.6}${root} .result{stroke-dasharray:5 5}${root} .plain{stroke-width:1.2}
${states}`
  const colours = (inks: typeof light, name: 'light' | 'dark' | 'forced') =>
    colour(root, inks) + (stated ? stateColours(root, inks, name) : '')
  const given = alone
    ? `@media (forced-colors:active){${colours(forced, 'forced')}${root} .pill{stroke:CanvasText}}`
    : ''
  return `${shape}${colours(light, 'light')}@media (prefers-color-scheme:dark){${colours(dark, 'dark')}}${given}`
}

function stateColours(root: string, ink: typeof light, name: 'light' | 'dark' | 'forced'): string {
  const tones = name === 'forced' ? forcedTones : toneInks[name]
  return `${toneColours(root, tones)}${root} .present{stroke:${ink.strong}}${root} .apart{stroke:${ink.way}}${root} .tag{fill:${ink.strong}}${root} .said{fill:${ink.box}}
`
}

function colour(root: string, ink: typeof light): string {
  return `${root} .sheet{fill:${ink.sheet}}${root} .box{fill:${ink.box};stroke:${ink.edge}}${root} .pill{fill:${ink.pill}}
${root} .title,${root} .name{fill:${ink.ink}}${root} .pill~.name{fill:${ink.strong}}${root} .place{fill:${ink.quiet}}
${root} .way{stroke:${ink.strong}}${root} .plain{stroke:${ink.way}}${root} .tip{fill:${ink.strong}}${root} .quiet{fill:${ink.way}}
`
}

function toneColours(root: string, inks: Readonly<Record<FlowTone, string>>): string {
  return Object.entries(inks)
    .map(
      ([tone, ink]) => `${root} .mark.${tone}{stroke:${ink}}${root} .full.${tone},${root} .word.${tone}{fill:${ink}}`,
    )
    .join('')
}
