/**
 * A file's name as a path that is safe everywhere: letters, digits, `-`, `_` and `.` stay, capitals (which some disks
 * do not tell apart) and everything else become %hh. `/` parts folders. Throws a TypeError for names that no store
 * could keep: empty parts, parts that begin with a dot, parts over 200 bytes once written so.
 */
export function safeFileName(name: string): string {
  if (!name.isWellFormed() || name.length > 500) throw new TypeError('a file name must be at most 500 characters')
  const parts = name.split('/').map(safePart)
  if (parts.some((part) => part === '' || part.startsWith('.') || part.length > 200))
    throw new TypeError('a file name has parts of 1 to 200 bytes that do not begin with a dot, parted by /')
  return parts.join('/')
}

function safePart(part: string): string {
  return part.replace(/[^0-9a-z._-]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}
