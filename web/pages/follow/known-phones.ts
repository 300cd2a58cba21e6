/** Telephone numbers with which applications were found, in memory only: a reload asks again. */
const phones = new Map<string, string>()

export const findPhone = (number: string): string | undefined => phones.get(number)

export function keepPhone(number: string, phone: string): void {
  phones.set(number, phone)
}
