import { language } from '../words/say.ts'

/** Marks what stands in Chinese on every page, so that English pages have it read so: `<span {...chinese()}>`. */
export const chinese = (): { lang?: 'zh-CN' } => (language() === 'en' ? { lang: 'zh-CN' } : {})
