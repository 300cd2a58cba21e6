import { useState } from 'preact/hooks'
import type { showCertificate } from '../../../lib/desk/requests/show-certificate.ts'
import { ask } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { chinese } from '../../parts/chinese.ts'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'

interface CertificateProps {
  readonly name: string
  readonly number: string
}

/** A certificate with its number; anybody who has the number can verify it, and so can its holder here. */
export function Certificate({ name, number }: CertificateProps) {
  const [says, setSays] = useState('')
  const check = async () => {
    const told = await ask<typeof showCertificate>(`/api/certificates/${encodeURIComponent(number)}`)
    if (!told.ok) return setSays(sayFailure(told.failure))
    const { status, issuedAt, revokedAt = issuedAt } = told.data
    setSays(
      status === 'valid'
        ? say('follow.result.valid', { time: tellTime(issuedAt) })
        : say('follow.result.revoked', { time: tellTime(revokedAt) }),
    )
  }
  return (
    <div class="certificate">
      <p>
        {say('follow.result.certificate')} <strong {...chinese()}>{name}</strong>
        <br />
        {say('follow.result.number')} <strong>{number}</strong>
      </p>
      <button type="button" class="screen" onClick={() => void check()}>
        {say('follow.result.check')}
        <span class="hidden"> {name}</span>
      </button>
      <p role="status">{says}</p>
    </div>
  )
}
