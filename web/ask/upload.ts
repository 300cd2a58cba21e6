import type { handInFile } from '../../lib/desk/requests/hand-in-file.ts'
import type { Answer, Told } from './ask.ts'

interface Upload {
  /** `/api/applications/<id>/materials/<material>/file` */
  readonly path: string
  readonly name: string
  readonly bytes: Blob
  /** 0 to 1 */
  onProgress(part: number): void
  readonly signal?: AbortSignal
}

/** Sends a file as its bytes and tells how far it is, which only XMLHttpRequest can. Never throws; without an answer it is `offline`. */
export function upload({ path, name, bytes, onProgress, signal }: Upload): Promise<Told<Answer<typeof handInFile>>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const offline = () => resolve({ ok: false, failure: { error: 'offline', says: '', status: 0 } })
    request.open('PUT', `${path}?${new URLSearchParams({ name })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const { status, response } = request
      if (status >= 200 && status < 300) resolve({ ok: true, data: response })
      else resolve({ ok: false, failure: { error: 'failed', says: '', ...response, status } })
    }
    request.onerror = offline
    request.onabort = offline
    signal?.addEventListener('abort', () => request.abort())
    request.send(bytes)
  })
}
