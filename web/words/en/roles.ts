import type { roles as zh } from '../zh/roles.ts'

export const roles: Readonly<Record<keyof typeof zh, string>> = {
  'role.applicant': 'Applicant',
  'role.officer': 'Officer',
  'role.chief': 'Chief representative',
  'role.head': 'Head',
  'role.clerk': 'Window clerk',
  'role.supervisor': 'Supervisor',
  'role.observer': 'Observer',
  'role.designer': 'Designer',
  'role.publisher': 'Publisher',
  'role.administrator': 'Administrator',
  'role.machine': 'System',
  'role.system': 'System',
}
