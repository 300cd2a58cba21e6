import type { help as zh } from '../zh/help.ts'

export const help: Readonly<Record<keyof typeof zh, string>> = {
  'help.says': 'Everybody shall get their things done by themselves; and where that fails, people at the windows help.',
  'help.supported': 'What you can do',
  'help.size':
    'Text size: three sizes, at the top of every page; or magnify with your browser, without scrolling sideways.',
  'help.contrast': 'High contrast: black on white, and deeper colours.',
  'help.simple': 'Simple view: large text and buttons, and only what is needed.',
  'help.read': 'Read aloud: where the browser can speak, a button at the top reads the page to you.',
  'help.keyboard':
    'Keyboard: everything works without a mouse. Tab moves, Enter chooses; the first link skips to the main content.',
  'help.screen-reader': 'Screen readers: headings, fields and errors have names; errors are told first.',
  'help.language': 'Languages: Chinese and English; names of departments, papers and laws are in Chinese only.',
  'help.print': 'Printing: notices and receipts can be printed.',
  'help.standard': 'Standard',
  'help.standard.says':
    'Made to the Barrier-free Environment Law and WCAG 2.2 AA, and checked by programs at every change.',
  'help.unknown': 'Not every screen reader and old browser was tried. Tell the window what does not work for you.',
  'help.window': 'Help by people',
  'help.window.says':
    'Come to a window of the service centre with your papers: the staff fill in, scan and submit for you, and no account is needed. Family may act for you, or call 12345.',
}
