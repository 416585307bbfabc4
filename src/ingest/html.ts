import { squeeze } from '../base/chinese-text.ts'
import type { Problem } from '../base/problem.ts'
import { DocumentBuilder, type ParagraphDraft } from './document-builder.ts'
import { findArticle, isPageLine } from './html-article.ts'
import { addTable, BlockWalk, type Look, mostOf } from './html-blocks.ts'
import { decodeText } from './html-decode.ts'
import type { Grid } from './html-grid.ts'
import { isFileLink } from './html-look.ts'
import { elementsOf, type HtmlElement, type HtmlPage, parsePage } from './html-tree.ts'
import { remark } from './read-failure.ts'
import type { ReadOptions, ReadResult } from './reader.ts'
import { reportWords } from './words/page-furniture.ts'

/** A web page -> the article on it: title, paragraphs, tables. Navigation and notices go to the furniture. */
export async function readHtml(bytes: Uint8Array, _options: ReadOptions): Promise<ReadResult> {
  return readPage(decodeText(bytes).text, 'text/html')
}

export function readPage(text: string, mediaType: string): ReadResult {
  const page = parsePage(text)
  const { content, around } = findArticle(page.body)
  const pieces = piecesOf(content)
  const title = squeeze(titleOf(page))
  const builder = new DocumentBuilder()
  if (title !== '' && !opensWith(pieces, title)) {
    builder.addParagraph({ text: titleOf(page), heading: 1, align: null, marker: '' })
  }
  const titleSize = sizeOfTitles(pieces)
  for (const piece of pieces) {
    if ('grid' in piece) addTable(piece.grid, builder)
    else if (isPageLine(piece.draft.text) || piece.look.attached > attachmentShare) builder.addFurniture(piece.draft)
    else builder.addParagraph({ ...piece.draft, heading: headingOf(piece, title, titleSize) })
  }
  for (const element of around) addAround(element, builder)
  return { document: builder.finish(mediaType), problems: problemsOf(page, content, builder) }
}

type TextPiece = { draft: ParagraphDraft; look: Look }
type Piece = TextPiece | { grid: Grid }

/** A line that mostly names files to download is no text of the report. */
const attachmentShare = 0.6

function piecesOf(content: HtmlElement): Piece[] {
  const pieces: Piece[] = []
  new BlockWalk({
    paragraph: (draft, look) => pieces.push({ draft, look }),
    table: (grid) => pieces.push({ grid }),
  }).walk(content)
  return pieces
}

/** A title stands out by this much from the size of the text, and is no longer than this. */
const titleRatio = 1.2
const longestTitle = 100

function sizeOfTitles(pieces: Piece[]): number {
  const letters = new Map<number | null, number>()
  for (const piece of pieces) {
    if ('grid' in piece || piece.look.size === null) continue
    letters.set(piece.look.size, (letters.get(piece.look.size) ?? 0) + piece.draft.text.length)
  }
  return (mostOf(letters) ?? Number.POSITIVE_INFINITY) * titleRatio
}

/** By its tag, by being the title of the page, or by standing large in the middle. */
function headingOf({ draft, look }: TextPiece, title: string, titleSize: number): number | null {
  const { heading, text, align } = draft
  if (heading !== null || text.length > longestTitle) return heading
  const isLarge = align === 'center' && look.size !== null && look.size >= titleSize
  return isLarge || squeeze(text) === title ? 1 : null
}

function addAround(element: HtmlElement, builder: DocumentBuilder): void {
  new BlockWalk({
    paragraph: (draft) => builder.addFurniture(draft),
    table: () => {},
  }).walk({ tag: 'div', attributes: {}, children: [element] })
}

/** The title by the page's own fields; empty where they name only the site. */
const titleOf = (page: HtmlPage): string => (page.meta.get('articletitle') ?? reportTitle(page.title)).trim()

/** Sites put their own name and the column's beside the title, mostly after it. */
const titleSeparator = /[_|｜]|\s[-–—]+\s|-{2,}|-(?=[^-]*(?:政府|网|网站|局|公开|公告)$)/

const reportTitle = (title: string): string => title.split(titleSeparator).find((part) => reportWords.test(part)) ?? ''

/** Letters at the beginning of an article among which its title is looked for. */
const openingLength = 400

function opensWith(pieces: Piece[], title: string): boolean {
  let opening = ''
  for (const piece of pieces) {
    if ('draft' in piece && opening.length < openingLength) opening += squeeze(piece.draft.text)
  }
  return opening.includes(title)
}

function problemsOf(page: HtmlPage, content: HtmlElement, builder: DocumentBuilder): Problem[] {
  const problems: Problem[] = []
  const files = elementsOf(page.body, 'a').filter(isFileLink).length
  const pictures = elementsOf(content, 'img').length
  if (builder.blocks.length === 0) problems.push(noText())
  else if (pictures > 0) problems.push(picturesNote(pictures))
  if (files > 0) problems.push(filesNote(files))
  return problems
}

const noText = (): Problem =>
  remark(
    'html.no-text',
    'warning',
    '网页中没有正文。正文可能在附件中或由脚本载入，请下载附件，或在浏览器中另存为完整网页后再提取。',
    'The page holds no article. It may be in an attachment or be loaded by a script: download the attachment, or save the whole page in a browser and extract that.',
  )

const picturesNote = (count: number): Problem =>
  remark(
    'html.pictures-unread',
    'note',
    `正文中有 ${count} 张图片，其中的文字未读取。若图片中有表格或数据，请将页面打印为 PDF 后再提取。`,
    `${count} pictures in the article were not read. If they hold tables or figures, print the page to PDF and extract that.`,
  )

const filesNote = (count: number): Problem =>
  remark(
    'html.attachments',
    'note',
    `网页链接了 ${count} 个附件，未读取。报表常在附件中，请下载后一并提取。`,
    `The page links to ${count} files, which were not read. Tables are often in them: download and extract them as well.`,
  )
