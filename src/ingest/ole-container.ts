/** A stream or storage of an OLE2 container. */
interface OleEntry {
  name: string
  startSector: number
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOle = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte)

/** Names of the streams and storages in an OLE2 container ("WordDocument", "Workbook", "EncryptedPackage"). */
export const oleStreamNames = (bytes: Uint8Array): string[] => oleEntries(bytes).map(({ name }) => name)

/** The flag fEncrypted in the head of the text stream ([MS-DOC] 2.5.2 FibBase). */
export function isEncryptedDoc(bytes: Uint8Array): boolean {
  const stream = oleEntries(bytes).find(({ name }) => name.toLowerCase() === 'worddocument')
  if (!stream) return false
  const at = (stream.startSector + 1) * sectorSizeOf(bytes)
  const isHead = bytes[at + 1] === 0xa5 && (bytes[at] === 0xec || bytes[at] === 0xdc)
  return isHead && ((bytes[at + 11] ?? 0) & 1) === 1
}

/** Whether sectors that are in use by the allocation table lie beyond the end: the file was cut. */
export function isCutOle(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 1536) return true
  const view = viewOf(bytes)
  const sectorSize = sectorSizeOf(bytes)
  const tables = Math.min(view.getUint32(44, true), 109)
  for (let table = 0; table < tables; table++) {
    const start = (view.getUint32(76 + table * 4, true) + 1) * sectorSize
    for (let i = 0; i < sectorSize / 4; i++) {
      if (start + i * 4 + 4 > bytes.byteLength) return true
      // A link to the next sector of a stream; larger values are marks.
      const next = view.getUint32(start + i * 4, true)
      if (next < 0xfffffffa && (next + 1) * sectorSize >= bytes.byteLength) return true
    }
  }
  return false
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const sectorSizeOf = (bytes: Uint8Array): number => 1 << Math.min(16, viewOf(bytes).getUint16(30, true))

function oleEntries(bytes: Uint8Array): OleEntry[] {
  if (bytes.byteLength < 512) return []
  const view = viewOf(bytes)
  const sectorSize = sectorSizeOf(bytes)
  if (sectorSize < 128) return []
  const entries: OleEntry[] = []
  const visited = new Set<number>()
  let sector = view.getUint32(48, true)
  while (sector < 0xfffffffa && !visited.has(sector) && (sector + 1) * sectorSize < bytes.byteLength) {
    visited.add(sector)
    const start = (sector + 1) * sectorSize
    for (let at = start; at + 128 <= Math.min(start + sectorSize, bytes.byteLength); at += 128) {
      const length = view.getUint16(at + 64, true)
      if (length < 2 || length > 64) continue
      entries.push({
        name: entryName(bytes.subarray(at, at + length - 2)),
        startSector: view.getUint32(at + 116, true),
      })
    }
    sector = nextSector(view, sector, sectorSize)
  }
  return entries
}

/** The first 109 sectors of the allocation table are listed in the header: enough for the directory of any report. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4
  const table = Math.floor(sector / perSector)
  if (table >= 109) return 0xfffffffe
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xfffffffe
}

const entryName = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes)
