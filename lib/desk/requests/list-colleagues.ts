import * as z from 'zod'
import { route } from '../route.ts'
import { type StaffRow, staff } from '../rows/accounts.ts'
import { getAccount } from '../signing-in/accounts.ts'
import { listDepartments } from '../signing-in/departments.ts'
import { departmentView } from '../signing-in/session-view.ts'

const roles: readonly string[] = ['officer', 'chief', 'head', 'clerk']

/** By their names people are found; tasks are passed on to the ids under which they act. */
export const listColleagues = route({
  method: 'GET',
  path: '/api/colleagues',
  act: 'review',
  summary: 'Those of departments and windows who have an account: to whom tasks can be passed on and powers given',
  answers: z.object({
    colleagues: z.array(
      z.object({
        person: z.string().describe('The id under which they act'),
        name: z.string(),
        role: z.string(),
        department: departmentView.optional(),
        own: z.boolean().describe('Of the same department as whoever asks'),
      }),
    ),
  }),
  async answer({ ports, principal: { department: ours } }) {
    const rows = (await ports.table.query(staff)) as readonly StaffRow[]
    const departments = await listDepartments(ports)
    const accounts = await Promise.all(rows.map(({ sk }) => getAccount(ports, sk)))
    const colleagues = accounts.flatMap(({ principal: { id, role, department: of }, name, ended }) => {
      if (ended !== undefined || !roles.includes(role)) return []
      const department = of === undefined ? undefined : departments.find((each) => each.id === of)
      return [{ person: id, name, role, own: of !== undefined && of === ours, ...(department && { department }) }]
    })
    return { colleagues }
  },
})
