import { say, type Word } from '../words/say.ts'

interface QrCodeProps {
  /** The page that it opens: `/t/<number>` */
  readonly of: string
  readonly says: Word
}

/** 二维码: what is on paper goes on on a phone. */
export function QrCode({ of, says }: QrCodeProps) {
  return (
    <figure class="qr">
      <img src={`/api/qr.svg?of=${encodeURIComponent(of)}`} width={166} height={166} alt={say(says)} />
      <figcaption aria-hidden="true">{say(says)}</figcaption>
    </figure>
  )
}
