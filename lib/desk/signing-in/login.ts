import { hash } from 'node:crypto'
import * as z from 'zod'
import { Refusal } from '../refusal.ts'

/** Letters of any script, digits, and the marks of mail addresses and telephone numbers. */
export const login = z
  .string()
  .trim()
  .max(64)
  .regex(/^[\p{L}\p{N}._@+-]{3,64}$/u)
  .describe('3 to 64 letters, digits or . _ @ + -; capital or small is the same')

/** As it is typed to sign in: what is not ours is a wrong one, not a malformed one. */
export const typedLogin = z.string().trim().min(1).max(200)

/** How long a password may be; what it must be is judged apart. */
export const password = z.string().min(1).max(200)

/** The one spelling of a login. */
export const plainLogin = (login: string): string => login.normalize('NFKC').toLowerCase()

/** Where the failures of a login that nobody has are counted: together with some others, so that guessing fills no store. */
export const strangerLogin = (plain: string): string => `?${hash('sha256', plain, 'hex').slice(0, 4)}`

/** At least so many characters (NIST SP 800-63B asks for 8, 等保 practice for 8 to 10). */
const shortest = 10

/** Of the lists of leaked passwords, those of ten characters and more without their repetitions. */
const common = new Set(
  (
    '1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 123456789a a123456789 123456789q q123456789 ' +
    '1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc qazwsxedcrfv asdfghjkl1 zxcvbnm123 ' +
    'password12 password123 password1234 passw0rd123 p@ssw0rd123 administrator admin12345 admin123456 welcome123 ' +
    'iloveyou123 woaini1314 woaini520 woaini1314520 5201314520 1314520520 1qaz@wsx3edc abc1234567 abcd123456 abcdefghij ' +
    'aa12345678 aa123456789 qq123456789 1357924680 2468013579 147258369a 1472583690 zhang123456 pingdingshan'
  ).split(' '),
)

/** Refuses a password that is too short, is the login, or is known to everybody. */
export function refuseWeak(password: string, login: string, at = 'password'): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const wrong =
    [...plain].length < shortest ? 'too-short' : isGuessable(plain, plainLogin(login)) ? 'guessable' : undefined
  if (wrong) throw new Refusal('invalid', { problems: [{ at, wrong }] })
}

/** Two different characters at most are one that is repeated. */
const isGuessable = (password: string, login: string): boolean =>
  password === login || common.has(password) || new Set(password).size < 3
