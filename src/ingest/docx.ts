import type { Problem } from '../base/problem.ts'
import { DocumentBuilder } from './document-builder.ts'
import { addBlocks } from './docx-blocks.ts'
import { readNumbering } from './docx-numbering.ts'
import { type Parts, readPackage } from './docx-package.ts'
import { packageParts } from './docx-parts.ts'
import { type Seen, ShownParts } from './docx-shown.ts'
import { readStyles } from './docx-styles.ts'
import { readTree, type Tree } from './docx-tree.ts'
import { childrenOf, element, writeXml, type XmlElement } from './docx-xml.ts'
import { remark } from './read-failure.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word document (.docx, .docm, WPS) -> its blocks as Word shows them. Pages are unknown: Word lays them out anew each time. */
export async function readDocx(bytes: Uint8Array, _options: ReadOptions): Promise<ReadResult> {
  return readWordPackage(await readPackage(bytes), docxMediaType)
}

/** The same for parts that come from elsewhere (a package written as one XML file). */
export async function readWordPackage(source: Parts, mediaType: string): Promise<ReadResult> {
  const parts = packageParts(source)
  const seen: Seen = { pictures: 0, chunks: 0 }
  const shown = new ShownParts(readStyles(parts.styles), readNumbering(parts.numbering, parts.styles), seen)
  // Some programs write one body after another.
  const bodies = childrenOf(parts.document, 'w:body')
  if (bodies.length === 0) throw new Error('The document part has no body')
  const blocks = [
    ...bodies.flatMap((body) => shown.blocks(body)),
    ...parts.furniture.flatMap((part) => shown.furniture(part)),
  ]
  const notes = (root: XmlElement | undefined, name: string): string | undefined =>
    root && writeXml(noteParts(root, name, shown))
  const tree = await readTree({
    document: writeXml(element('w:document', {}, [element('w:body', {}, blocks)])),
    footnotes: notes(parts.footnotes, 'w:footnote'),
    endnotes: notes(parts.endnotes, 'w:endnote'),
  })
  const builder = new DocumentBuilder()
  addBlocks(tree, builder)
  return { document: builder.finish(mediaType), problems: problemsOf(tree, seen, builder) }
}

function noteParts(root: XmlElement, name: string, shown: ShownParts): XmlElement {
  const notes = root.children.flatMap((node) =>
    typeof node !== 'string' && node.name === name ? [element(name, node.attributes, shown.blocks(node))] : [],
  )
  return element(root.name, {}, notes)
}

function problemsOf(tree: Tree, seen: Seen, builder: DocumentBuilder): Problem[] {
  const problems: Problem[] = []
  const unknownSigns = tree.messages.filter((message) => message.includes('w:sym')).length
  if (unknownSigns > 0) problems.push(unknownSignsNote(unknownSigns))
  if (seen.chunks > 0) problems.push(chunksWarning(seen.chunks))
  if (seen.pictures > 0) problems.push(picturesRemark(seen.pictures, builder.blocks.length === 0))
  else if (builder.blocks.length === 0) problems.push(noTextWarning())
  return problems
}

const unknownSignsNote = (count: number): Problem =>
  remark(
    'docx.unknown-symbol',
    'note',
    `有 ${count} 个特殊字体符号无法识别，已略去。请对照原文核对这些位置。`,
    `${count} symbols of special fonts are unknown and left out. Compare those places with the original.`,
  )

const chunksWarning = (count: number): Problem =>
  remark(
    'docx.embedded-part',
    'warning',
    `有 ${count} 处嵌入的其他内容（如 Excel 表格）未读取。请在 Word 中打开，转为普通表格或文字后重新提取。`,
    `${count} embedded objects (such as Excel sheets) were not read. Turn them into ordinary tables or text in Word and extract that copy.`,
  )

const picturesRemark = (count: number, isAll: boolean): Problem =>
  remark(
    'docx.pictures-unread',
    isAll ? 'warning' : 'note',
    `有 ${count} 张图片，其中的文字未读取。若图片中有表格或数据，请导出为 PDF 后再提取。`,
    `${count} pictures were not read. If they hold tables or figures, export the file as PDF and extract that.`,
  )

const noTextWarning = (): Problem =>
  remark(
    'docx.no-text',
    'warning',
    '文件中没有文字。请确认是否选对了文件。',
    'The file holds no text. Check that it is the right file.',
  )
