import type { Problem } from '../base/problem.ts'
import { encrypted } from './docx-package.ts'
import { type FileKind, fileKindOf } from './file-kind.ts'
import { withoutInnerBlanks } from './inner-blanks.ts'
import { withOrdinaryIdeographs } from './ordinary-ideographs.ts'
import { withParallelRows } from './parallel-lines.ts'
import { ReadFailure } from './read-failure.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

/** What reading a file gives: the document, how it was typed, and who recognised it if it was a picture. */
export type FileResult = ReadResult & { mediaType: string; ocrEngine?: string | null }

/**
 * Bytes of any published file -> its document. The type is taken from the content; the name only helps to word problems.
 * Never throws for bad input: an unreadable file gives no document and one problem of level error.
 */
export async function readFile(bytes: Uint8Array, _name: string, options: ReadOptions): Promise<FileResult> {
  if (bytes.byteLength === 0) return { document: null, problems: [emptyFile()], mediaType: 'application/octet-stream' }
  const { kind, ...result } = await readByContent(bytes, options)
  // Outside of what answers for damaged files: an error in here is one of ours.
  const document = result.document && withoutInnerBlanks(withParallelRows(withOrdinaryIdeographs(result.document)))
  return { mediaType: kind.mediaType, ...result, document }
}

async function readByContent(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult & { kind: FileKind }> {
  let kind: FileKind = { reader: null, mediaType: 'application/octet-stream' }
  try {
    kind = await fileKindOf(bytes)
    if (kind.reader === null) return { kind, document: null, problems: [refusal(kind)] }
    return { kind, ...(await readAs(kind.reader, bytes, options)) }
  } catch (error) {
    return { kind, document: null, problems: [problemOf(error, kind)] }
  }
}

/** Readers are loaded when the first file of their kind comes. */
async function readAs(
  reader: NonNullable<FileKind['reader']>,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult> {
  switch (reader) {
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, options)
    case 'picture':
      return (await import('./picture.ts')).readPicture(bytes, options)
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, options)
    case 'word-xml':
      return (await import('./docx-flat.ts')).readWordXml(bytes)
    case 'doc':
      return (await import('./doc.ts')).readDoc(bytes, options)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, options)
    case 'mhtml':
      return (await import('./html-archive.ts')).readWebArchive(bytes, options)
    case 'text':
      return (await import('./html-text.ts')).readText(bytes)
  }
}

/** Word in the codes and in the sentences, by reader. */
const names: Record<NonNullable<FileKind['reader']>, { code: string; zh: string; en: string }> = {
  pdf: { code: 'pdf', zh: 'PDF 文件', en: 'PDF file' },
  picture: { code: 'picture', zh: '图片', en: 'picture' },
  docx: { code: 'docx', zh: 'Word 文件', en: 'Word file' },
  'word-xml': { code: 'docx', zh: 'Word XML 文件', en: 'Word XML file' },
  doc: { code: 'doc', zh: 'Word 文件', en: 'Word file' },
  html: { code: 'html', zh: '网页文件', en: 'web page' },
  mhtml: { code: 'html', zh: '网页文件', en: 'web page' },
  text: { code: 'text', zh: '文本文件', en: 'text file' },
}

function problemOf(error: unknown, kind: FileKind): Problem {
  if (error instanceof ReadFailure) return error.problem
  // A name that does not exist is never the file's fault.
  if (error instanceof ReferenceError) throw error
  const { code, zh, en } = kind.reader === null ? { code: 'file', zh: '文件', en: 'file' } : names[kind.reader]
  return new ReadFailure(
    `${code}.unreadable`,
    `${zh}已损坏或不完整，无法读取。请重新下载，或用原程序打开另存后再提取。`,
    `The ${en} is damaged or incomplete and cannot be read. Download it again, or open it in its own program, save it anew and extract that copy.${reasonOf(error)}`,
  ).problem
}

/** What the library said, unless it names a place on this machine. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  return said === '' || said.includes('/') || said.length > 120 ? '' : ` (${said})`
}

function refusal({ refusal: reason }: FileKind): Problem {
  if (reason?.type === 'encrypted') return encrypted().problem
  if (reason?.type === 'truncated') return truncatedFile()
  return new ReadFailure(
    'file.unsupported',
    `不支持的文件类型：${reason?.zh}。请提供 PDF、Word（docx、doc）、网页文件或页面图片（jpg、png、tif）；表格和压缩包请先转换或解压。`,
    `Unsupported file type: ${reason?.en}. Give a PDF, a Word file (docx, doc), a web page or pictures of pages (jpg, png, tif); convert workbooks and unpack archives first.`,
  ).problem
}

const emptyFile = (): Problem =>
  new ReadFailure('file.empty', '文件为空（0 字节）。请重新下载。', 'The file is empty (0 bytes). Download it again.')
    .problem

const truncatedFile = (): Problem =>
  new ReadFailure(
    'file.truncated',
    '文件不完整，结尾部分缺失。请重新下载。',
    'The file is cut short: its end is missing. Download it again.',
  ).problem
