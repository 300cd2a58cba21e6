import * as z from 'zod'
import { route } from '../route.ts'
import { type StaffRow, staff } from '../rows/accounts.ts'
import { getAccount } from '../signing-in/accounts.ts'
import { listDepartments } from '../signing-in/departments.ts'
import { departmentView } from '../signing-in/session-view.ts'

export const listAccounts = route({
  method: 'GET',
  path: '/api/accounts',
  act: 'manage-accounts',
  summary: 'The accounts of the staff, and the departments that they can be of',
  answers: z.object({
    accounts: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        role: z.string(),
        department: departmentView.optional(),
        person: z.string().describe('The id under which they act, for good'),
        opened: z.boolean().describe('Has a password; false while a first link is not used'),
        disabled: z.number().optional().describe('Since when it is closed'),
        seen: z.number().optional().describe('When it was last used'),
      }),
    ),
    departments: z.array(departmentView),
  }),
  async answer({ ports }) {
    const rows = (await ports.table.query(staff)) as readonly StaffRow[]
    const departments = await listDepartments(ports)
    const accounts = await Promise.all(rows.map((row) => view(row)))
    return { accounts, departments: [...departments] }

    async function view({ sk, lastSeen }: StaffRow) {
      const { principal, name, password, ended } = await getAccount(ports, sk)
      const { role, id, department } = principal
      return {
        account: sk,
        name,
        role,
        ...(department !== undefined && {
          department: departments.find((each) => each.id === department) ?? { id: department, name: department },
        }),
        person: id,
        opened: password !== undefined,
        ...(ended !== undefined && { disabled: ended }),
        ...(lastSeen !== undefined && { seen: lastSeen }),
      }
    }
  },
})
