import type { ElementType } from '../../lib/bundle/model.ts'
import { address } from './address.tsx'
import { choice } from './choice.tsx'
import { consent } from './consent.tsx'
import { date } from './date.tsx'
import type { Kind } from './field.ts'
import { idNo } from './id-no.tsx'
import { longText } from './long-text.tsx'
import { number } from './number.tsx'
import { phone } from './phone.tsx'
import { signature } from './signature.tsx'
import { text } from './text.tsx'
import { time } from './time.tsx'
import { uscc } from './uscc.tsx'
import { yesNo } from './yes-no.tsx'

const kinds: Readonly<Record<ElementType, Kind>> = {
  text,
  'long-text': longText,
  number,
  date,
  time,
  choice,
  'yes-no': yesNo,
  phone,
  'id-no': idNo,
  uscc,
  address,
  consent,
  signature,
}

/** How fields of a type are drawn. A type that this program does not know yet is a line of text. */
export const getKind = (type: string): Kind => kinds[type as ElementType] ?? text
