/** Parts of keys. Every row of the table, its key and its shape, is written once, in this folder. */

export const padded = (n: number, width: number) => String(n).padStart(width, '0')
export const application = (id: string) => `APPLICATION#${id}`
