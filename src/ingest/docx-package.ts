import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { XmlElement } from './docx-xml.ts'
import { ReadFailure } from './read-failure.ts'

/** Inflated size of all the parts that are read. A report of 1,000 pages stays below; the trees cost thirty times as much. */
const maxInflated = 32 * 1024 * 1024
/** Deflate packs the wordiest tables about 60:1; far above that, and big, is a zip bomb. */
const maxRatio = 200
const ratioMatters = 8 * 1024 * 1024
/** Entries of a package: parts, fonts and pictures. */
const maxEntries = 20_000

/** The text parts of a Word package by their names (word/document.xml), as text or parsed already. */
export type Parts = Map<string, string | XmlElement>

const isTextPart = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/^(customXml|docProps)\//i.test(name)

/** Unpacks the XML parts, within limits checked against the declared sizes first and the real ones while inflating. */
export async function readPackage(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  const wanted = entries.filter(({ name }) => isTextPart(name))
  let inflated = 0
  for (const { entry } of wanted) inflated += checkEntry(entry)
  if (inflated > maxInflated) throw tooLarge()
  const parts: Parts = new Map()
  let total = 0
  for (const { name, entry } of wanted) {
    const data = await inflate(zip, entry, maxInflated - total)
    // yauzl leaves the checksum to its user; a flipped bit in a figure must not pass.
    if (crc32(data) !== entry.crc32) throw new Error('A part of the package does not match its checksum')
    total += data.length
    parts.set(name, decodeXml(data))
  }
  zip.close()
  return parts
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    // Names are decoded here: a strange name must not stop the reading of the others.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile): Promise<{ name: string; entry: Entry }[]> {
  const entries: { name: string; entry: Entry }[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      const name = (entry.fileName as unknown as Buffer).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')
      entries.push({ name, entry })
      if (entries.length > maxEntries) reject(tooLarge())
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

function checkEntry(entry: Entry): number {
  if (entry.generalPurposeBitFlag & 1) throw encrypted()
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > ratioMatters && uncompressedSize > compressedSize * maxRatio) throw tooLarge()
  return uncompressedSize
}

function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream: Readable) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > limit) stream.destroy(tooLarge())
        else chunks.push(chunk)
      })
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

/** XML parts are UTF-8, or UTF-16 with a byte order mark. */
function decodeXml(data: Buffer): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data)
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data)
  return new TextDecoder('utf-8').decode(data)
}

const tooLarge = (): ReadFailure =>
  new ReadFailure(
    'docx.too-large',
    'Word 文件解压后过大（可能是压缩炸弹），未读取。请确认来源；若文件正常，请拆分后再提取。',
    'The Word file is too large once unpacked (possibly a zip bomb) and was not read. Check where it comes from; if it is genuine, split it and extract the parts.',
  )

export const encrypted = (): ReadFailure =>
  new ReadFailure(
    'docx.encrypted',
    'Word 文件已加密，无法读取。请取消打开密码后另存，再重新提取。',
    'The Word file is encrypted and cannot be read. Remove the password, save it again and extract that copy.',
  )
