import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01 00:00, the earliest date a zip can hold: the same input gives the same bytes. */
const zipDate = 0x0021

/** A zip archive of the given files, compressed, without dates. */
export function writeZip(files: readonly { path: string; data: string }[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.path, 'utf8')
    const data = Buffer.from(file.data, 'utf8')
    const packed = deflateRawSync(data, { level: 6 })
    const fields = commonFields(crc32(data), packed.length, data.length, name.length)
    const local = Buffer.concat([uint32(0x04034b50), fields, name, packed])
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), fields, Buffer.alloc(10), uint32(offset), name]))
    bodies.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = [uint32(0x06054b50), uint32(0), uint16(files.length), uint16(files.length), uint32(index.length)]
  return new Uint8Array(Buffer.concat([...bodies, index, ...end, uint32(offset), uint16(0)]))
}

/** Version 2.0, UTF-8 names, deflate, date, checksum, sizes, length of name, no extra field. */
function commonFields(checksum: number, packed: number, size: number, name: number): Buffer {
  const words = [uint16(20), uint16(0x0800), uint16(8), uint16(0), uint16(zipDate)]
  return Buffer.concat([...words, uint32(checksum), uint32(packed), uint32(size), uint16(name), uint16(0)])
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}
