/** The application's number of what somebody typed: that of a receipt (`SJ-20261123-<application>-1`) names its application too. */
export function caseNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return /^[a-z]{2}-\d{8}-([0-9a-z]{1,40})-\d/.exec(plain)?.[1] ?? plain
}
