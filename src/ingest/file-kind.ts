import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from './html-decode.ts'
import { isCutOle, oleStreamNames } from './ole-container.ts'

/** What a file is by its content. Names lie: web pages are published as .doc, PDFs without any ending. */
export interface FileKind {
  /** Who reads it; null when nobody does. */
  reader: 'pdf' | 'picture' | 'docx' | 'html' | 'mhtml' | 'doc' | 'word-xml' | 'text' | null
  mediaType: string
  /** Why it is not read: the name of its type for the user, or that it is locked or cut short. */
  refusal?: { type: 'unsupported'; zh: string; en: string } | { type: 'encrypted' } | { type: 'truncated' }
}

const word = 'application/msword'
const openWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const unsupported = (mediaType: string, zh: string, en: string): FileKind => ({
  reader: null,
  mediaType,
  refusal: { type: 'unsupported', zh, en },
})

/** How far into the file its signs are looked for. */
const headLength = 4096

export async function fileKindOf(bytes: Uint8Array): Promise<FileKind> {
  const head = Buffer.from(bytes.subarray(0, headLength))
  const latin = head.toString('latin1')
  if (latin.slice(0, 1024).includes('%PDF-')) return { reader: 'pdf', mediaType: 'application/pdf' }
  if (latin.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return oleKind(bytes)
  if (latin.startsWith('PK')) return zipKind(bytes)
  if (/^\s*\{\\rtf/.test(latin)) return { reader: 'doc', mediaType: 'application/rtf' }
  const known = await fileTypeFromBuffer(bytes.subarray(0, Math.max(headLength, 65_536)))
  if (known && !/xml|text/.test(known.mime)) return knownKind(known.ext, known.mime)
  return textKind(bytes)
}

function oleKind(bytes: Uint8Array): FileKind {
  if (isCutOle(bytes)) return { reader: null, mediaType: word, refusal: { type: 'truncated' } }
  // Names in a container are compared without regard to case.
  const names = new Set(oleStreamNames(bytes).map((name) => name.toLowerCase()))
  if (names.has('encryptedpackage')) return { reader: null, mediaType: openWord, refusal: { type: 'encrypted' } }
  if (names.has('worddocument') || names.has('wpsdocument')) return { reader: 'doc', mediaType: word }
  if (names.has('workbook') || names.has('book')) {
    return unsupported('application/vnd.ms-excel', 'Excel 工作簿（.xls）', 'an Excel workbook (.xls)')
  }
  if (names.has('powerpoint document')) {
    return unsupported('application/vnd.ms-powerpoint', 'PowerPoint 演示文稿（.ppt）', 'a PowerPoint file (.ppt)')
  }
  return unsupported('application/x-ole-storage', '未知的 OLE 复合文档', 'an unknown OLE compound file')
}

/** The record that closes a zip archive. */
const directoryEndLength = 22

/** The name of a package's first parts stand in its directory, readable without unpacking. */
function zipKind(bytes: Uint8Array): FileKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const end = text.lastIndexOf('PK\u0005\u0006')
  const isWhole = end >= 0 && end + directoryEndLength <= text.length
  const has = (name: string): boolean => text.includes(name)
  if (has('word/document.xml') || has('word/document2.xml') || has('word\\document.xml')) {
    return isWhole
      ? { reader: 'docx', mediaType: openWord }
      : { reader: null, mediaType: openWord, refusal: { type: 'truncated' } }
  }
  if (has('xl/workbook'))
    return unsupported(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Excel 工作簿（.xlsx）',
      'an Excel workbook (.xlsx)',
    )
  if (has('ppt/presentation'))
    return unsupported(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'PowerPoint 演示文稿（.pptx）',
      'a PowerPoint file (.pptx)',
    )
  if (has('OFD.xml')) return unsupported('application/ofd', 'OFD 版式文件', 'an OFD file')
  if (text.slice(30, 128).includes('mimetypeapplication/vnd.oasis.opendocument.text')) {
    return { reader: 'doc', mediaType: 'application/vnd.oasis.opendocument.text' }
  }
  if (!isWhole) return { reader: null, mediaType: 'application/zip', refusal: { type: 'truncated' } }
  return unsupported('application/zip', 'ZIP 压缩包', 'a ZIP archive')
}

const knownNames: Record<string, [string, string]> = {
  rar: ['RAR 压缩包', 'a RAR archive'],
  '7z': ['7z 压缩包', 'a 7z archive'],
  gz: ['GZIP 压缩文件', 'a GZIP file'],
}

/** Pictures that are decoded: scans and photographs of pages. */
const pictures = ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/gif']

function knownKind(ext: string, mime: string): FileKind {
  if (pictures.includes(mime)) return { reader: 'picture', mediaType: mime }
  const [zh, en] =
    knownNames[ext] ??
    (mime.startsWith('image/') ? [`图片（${ext}）`, `a picture (${ext})`] : [`${ext} 文件`, `a ${ext} file`])
  return unsupported(mime, zh, en)
}

/** Tags of a page; a report in plain text may still speak of a "<项目名称>". */
const pageTag = /<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|h[1-6])[\s>/]/i

function textKind(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes).text
  const start = text.slice(0, 65_536)
  if (
    /^\s*(?:From |MIME-Version:|Content-Type:\s*multipart)/i.test(start) &&
    /multipart\/related|text\/html/i.test(start)
  ) {
    return { reader: 'mhtml', mediaType: 'multipart/related' }
  }
  if (/<(?:\w+:)?wordDocument\b|<pkg:package\b|progid="Word\.Document"/.test(start.slice(0, 8192))) {
    return { reader: 'word-xml', mediaType: 'application/xml' }
  }
  if (/progid="Excel\.Sheet"|<(?:\w+:)?Workbook\b/.test(start.slice(0, 8192))) {
    return unsupported('application/xml', 'Excel 2003 XML 工作簿', 'an Excel 2003 XML workbook')
  }
  if (pageTag.test(start)) return { reader: 'html', mediaType: 'text/html' }
  return isReadable(start)
    ? { reader: 'text', mediaType: 'text/plain' }
    : unsupported('application/octet-stream', '未知类型的二进制文件', 'a binary file of unknown type')
}

/** Text has hardly any signs that nobody writes. */
function isReadable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data apart
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return text.trim() !== '' && odd <= text.length / 100
}
