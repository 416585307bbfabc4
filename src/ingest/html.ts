import { squeeze } from '../base/chinese-text.ts'
import type { Problem } from '../base/problem.ts'
import { DocumentBuilder } from './document-builder.ts'
import { findArticle, isPageLine } from './html-article.ts'
import { addTable, BlockWalk } from './html-blocks.ts'
import { decodeText } from './html-decode.ts'
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
  const builder = new DocumentBuilder()
  const title = missingTitle(page, content)
  if (title !== null) builder.addParagraph({ text: title, heading: 1, align: null, marker: '' })
  new BlockWalk({
    paragraph: (draft) => {
      if (isPageLine(draft.text)) builder.addFurniture(draft)
      else builder.addParagraph(draft)
    },
    table: (grid) => addTable(grid, builder),
  }).walk(content)
  for (const element of around) addAround(element, builder)
  return { document: builder.finish(mediaType), problems: problemsOf(content, builder) }
}

function addAround(element: HtmlElement, builder: DocumentBuilder): void {
  new BlockWalk({
    paragraph: (draft) => builder.addFurniture(draft),
    table: () => {},
  }).walk({ tag: 'div', attributes: {}, children: [element] })
}

/** The title by the page's own fields, where the article does not say it. */
function missingTitle(page: HtmlPage, content: HtmlElement): string | null {
  const title = (page.meta.get('articletitle') ?? articleTitle(page.title)).trim()
  const own = squeeze(title)
  if (own === '') return null
  return startsWith(content, own) ? null : title
}

/** Sites put their own name and the column's beside the title, mostly after it. */
const titleSeparator = /[_|｜]|\s[-–—]+\s|-{2,}|-(?=[^-]*(?:政府|网|网站|局|公开|公告)$)/

function articleTitle(title: string): string {
  const parts = title.split(titleSeparator).map((part) => part.trim())
  return parts.find((part) => reportWords.test(part)) ?? parts[0] ?? ''
}

/** Letters at the beginning of an article among which its title is looked for. */
const openingLength = 400

function startsWith(content: HtmlElement, title: string): boolean {
  let opening = ''
  new BlockWalk({
    paragraph: ({ text }) => {
      if (opening.length < openingLength) opening += squeeze(text)
    },
    table: () => {},
  }).walk(content)
  return opening.includes(title)
}

function problemsOf(content: HtmlElement, builder: DocumentBuilder): Problem[] {
  const pictures = elementsOf(content, 'img').length
  if (builder.blocks.length === 0) return [noText()]
  return pictures > 0 ? [picturesNote(pictures)] : []
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
