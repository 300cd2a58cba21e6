/** How far from its end a PDF may say that it ends: what comes after is noise that readers skip. */
const tail = 1024

/** ISO 32000: begins with its version and ends with its mark. */
export function isWholePdf(bytes: Buffer): boolean {
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-tail).includes('%%EOF')
}
