/** 版式文档 GB/T 33190: a ZIP with OFD.xml at its root, told by what stands before its first entries; nothing is unpacked. */
export function isWholeOfd(bytes: Buffer): boolean {
  const entries = readFirstEntries(bytes)
  return (
    entries.some(({ name }) => name === 'OFD.xml') &&
    entries.every(({ name }) => isOfDocument(name)) &&
    entries.reduce((sum, { size }) => sum + size, 0) <= mostUnpacked &&
    bytes.subarray(-mostTail).includes(endMark)
  )
}

interface Entry {
  readonly name: string
  /** Unpacked, as it claims; 0 where that stands behind the entry. */
  readonly size: number
}

const entryMark = Buffer.from('PK\x03\x04', 'latin1')
const endMark = Buffer.from('PK\x05\x06', 'latin1')
/** The end of a ZIP's directory with the longest comment. */
const mostTail = 22 + 65_535
const header = 30
const mostEntries = 256
/** Bytes. No document that fits into what is taken comes to more. */
const mostUnpacked = 256 * 1024 * 1024

function readFirstEntries(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  let at = 0
  while (entries.length < mostEntries && bytes.subarray(at, at + 4).equals(entryMark) && at + header <= bytes.length) {
    const nameEnd = at + header + bytes.readUInt16LE(at + 26)
    entries.push({ name: bytes.toString('utf8', at + header, nameEnd), size: bytes.readUInt32LE(at + 22) })
    const data = nameEnd + bytes.readUInt16LE(at + 28)
    const packed = bytes.readUInt32LE(at + 18)
    const isStreamed = (bytes.readUInt16LE(at + 6) & 8) !== 0 && packed === 0
    at = isStreamed ? bytes.indexOf(entryMark, data) : data + packed
    if (at < 0) break
  }
  return entries
}

/** Pages, pictures, typefaces and seals; nothing that runs, and nothing that would be unpacked elsewhere. */
function isOfDocument(name: string): boolean {
  return !/\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|hta|jar|lnk|sh|apk)$|(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(
    name,
  )
}
