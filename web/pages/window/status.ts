import { find } from '../../words/say.ts'

/** How far an application is, in words. */
export const sayStatus = (status: string): string => find(`case.status.${status}`) ?? status

/** How far an item is: what came of it, or where it stands. */
export const sayItem = ({ status, outcome }: { readonly status: string; readonly outcome?: string }): string =>
  find(`case.item.${outcome ?? status}`) ?? outcome ?? status

/** By which way results are handed out. */
export const sayWay = (way: string): string => find(`case.way.${way}`) ?? way
