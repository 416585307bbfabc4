import { crc32, deflateRawSync } from 'node:zlib'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${relations}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')

interface ZipEntry {
  name: string
  data: Buffer
  /** Bytes the directory claims for the unpacked entry; the truth by default. */
  claimed?: number
  flags?: number
}

/** A zip archive as Word and WPS write them. */
export function zip(entries: ZipEntry[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, claimed, flags } of entries) {
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags ?? 0, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimed ?? data.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const version = Buffer.from([20, 0])
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), version, head, place, Buffer.from(name)]))
    local.push(file)
    offset += file.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]))
}

interface WordParts {
  styles?: string
  numbering?: string
  header?: string
  footer?: string
  footnotes?: string
}

/** A .docx whose body is the given XML (prefixes w, m, mc, v, wps, r, a). */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const links = Object.keys(parts)
    .map((part, i) => `<Relationship Id="r${i}" Type="${relations}/${part}" Target="${part}.xml"/>`)
    .join('')
  const root = { styles: 'styles', numbering: 'numbering', header: 'hdr', footer: 'ftr', footnotes: 'footnotes' }
  const link = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const files: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', link(`<Relationship Id="d" Type="${relations}/officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', link(links)],
    ...Object.entries(parts).map(([part, content]): [string, string] => {
      const name = root[part as keyof WordParts]
      return [`word/${part}.xml`, `<w:${name} ${namespaces}>${content}</w:${name}>`]
    }),
  ]
  return zip(files.map(([name, text]) => ({ name, data: Buffer.from(`<?xml version="1.0"?>${text}`) })))
}

/** A paragraph: plain text, or runs as XML when it begins with a tag. */
export const p = (content: string, properties = ''): string => {
  const runs = content.startsWith('<') || content === '' ? content : r(content)
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

export const tbl = (rows: string, widths: number[] = []): string =>
  `<w:tbl><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
