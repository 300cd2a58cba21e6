import { find } from '../words/say.ts'

/** A role as people know it: 经办人. */
export const sayRole = (role: string): string => find(`role.${role}`) ?? role
