import { say } from '../words/say.ts'
import type { DraftProps } from './draft-of.tsx'
import type { SummaryProblem } from './error-summary.tsx'
import { TextField } from './text-field.tsx'

const parts = ['name', 'phone', 'address'] as const
const controlOf = (part: (typeof parts)[number]): string => `mail-${part}`

/** 邮寄地址: to whom and where the results are sent, for whoever chose that they come by mail. */
export function MailAddress({
  draft: { papers },
  store,
  wrongAt,
}: DraftProps & { wrongAt: (control: string) => string | undefined }) {
  if (papers.way !== 'mail') return null
  return (
    <fieldset onFocusOut={() => store.leave()}>
      <legend class="hidden">{say('apply.mail')}</legend>
      {parts.map((part) => (
        <TextField
          key={part}
          id={controlOf(part)}
          label={say(`apply.mail.${part}`)}
          value={papers.mail?.[part] ?? ''}
          wrong={wrongAt(controlOf(part))}
          onInput={(value) => store.change({ mail: { ...papers.mail, [part]: value } })}
          input={{ autoComplete: helps[part], maxLength: part === 'address' ? 400 : 40 }}
        />
      ))}
    </fieldset>
  )
}

const helps = { name: 'name', phone: 'tel', address: 'street-address' } as const

/** What of it is still missing; nothing where the results do not come by mail. */
export function findMissingMail({ way, mail }: DraftProps['draft']['papers']): SummaryProblem[] {
  if (way !== 'mail') return []
  return parts
    .filter((part) => !mail?.[part]?.trim())
    .map((part) => ({ control: controlOf(part), name: say(`apply.mail.${part}`), says: say('fault.missing') }))
}
