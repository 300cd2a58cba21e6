/** How somebody wants to read: kept in a cookie, so that the server writes it into the document before anything is drawn. */
export interface Care {
  readonly size: 16 | 20 | 30
  readonly contrast: boolean
  /** 长辈版: one column, larger targets, only what is needed next. */
  readonly simple: boolean
}

export function readCare(): Care {
  const { classList } = document.documentElement
  const size = classList.contains('size-30') ? 30 : classList.contains('size-20') ? 20 : 16
  return { size, contrast: classList.contains('contrast'), simple: classList.contains('simple') }
}

/** Draws the page so at once, and keeps it for a year. */
export function keepCare({ size, contrast, simple }: Care): void {
  const names = [
    ...(size === 16 ? [] : [`size-${size}`]),
    ...(contrast ? ['contrast'] : []),
    ...(simple ? ['simple'] : []),
  ]
  document.documentElement.className = names.join(' ')
  keep('care', names.join('.'))
}

/** The other language: the server writes it into the document, so the page is loaded again. */
export function keepLanguage(language: 'zh' | 'en'): void {
  keep('lang', language)
  location.reload()
}

const keep = (name: string, value: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the CookieStore is not in every browser of an office
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`
}
