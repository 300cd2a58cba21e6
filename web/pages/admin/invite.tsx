import { useState } from 'preact/hooks'
import type { inviteAccount } from '../../../lib/desk/requests/invite-account.ts'
import { ask } from '../../ask/ask.ts'
import { ErrorSummary, type SummaryProblem } from '../../parts/error-summary.tsx'
import { sayRole } from '../../parts/role.ts'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import type { ShownLink } from './first-link.tsx'

const ofDepartment: readonly string[] = ['officer', 'chief', 'head']
const roles = [...ofDepartment, 'clerk', 'supervisor', 'observer', 'designer', 'publisher', 'administrator']

interface InviteProps {
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  onMade(link: ShownLink): void
}

/** 开通账号: for whom, as what; the answer is a link for one use. */
export function Invite({ departments, onMade }: InviteProps) {
  const [name, setName] = useState('')
  const [role, setRole] = useState('officer')
  const [department, setDepartment] = useState('')
  const [hall, setHall] = useState(true)
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const belongs = ofDepartment.includes(role)

  async function send(event: Event) {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (name.trim() === '' || (belongs && department === ''))
      return setProblems([{ control: name.trim() === '' ? 'name' : 'department', says: say('admin.missing') }])
    const ofOffice = belongs ? { department, ...(role !== 'head' && hall && { hall: true }) } : {}
    const body = { role, name: name.trim(), ...ofOffice }
    const told = await ask<typeof inviteAccount>('/api/accounts/invitations', { method: 'POST', body })
    if (!told.ok) return setProblems([{ says: told.failure.says || say('frame.failed') }])
    setProblems([])
    setName('')
    onMade({ name: body.name, ...told.data })
  }

  return (
    <section>
      <h2>{say('admin.invite')}</h2>
      <ErrorSummary problems={problems} attempt={attempt} />
      <form class="narrow" noValidate onSubmit={(event) => void send(event)}>
        <TextField id="name" label={say('admin.name')} value={name} onInput={setName} input={{ maxLength: 60 }} />
        <div class="field">
          <label for="role">{say('admin.role')}</label>
          <select id="role" value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
            {roles.map((id) => (
              <option key={id} value={id}>
                {sayRole(id)}
              </option>
            ))}
          </select>
        </div>
        {belongs && (
          <div class="field">
            <label for="department">{say('admin.department')}</label>
            <select
              id="department"
              value={department}
              onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
            >
              <option value="">{say('act.choose')}</option>
              {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {belongs && role !== 'head' && (
          <label class="choice">
            <input type="checkbox" checked={hall} onChange={({ currentTarget }) => setHall(currentTarget.checked)} />
            {say('admin.hall')}
          </label>
        )}
        <div class="acts">
          <button type="submit" class="primary">
            {say('admin.make')}
          </button>
        </div>
      </form>
    </section>
  )
}
