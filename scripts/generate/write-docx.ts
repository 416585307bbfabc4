import { layOut, type PlacedCell } from './grid.ts'
import type { Block, Paper, Paragraph, Table } from './paper.ts'
import { writeZip } from './write-zip.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Width of the text on A4 with ordinary margins, in twentieths of a point. */
const textWidth = 9000

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The paper as a Word document. */
export function writeDocx(paper: Paper): Uint8Array {
  const body = paper.blocks.map(blockXml).join('')
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
  return writeZip([
    { path: '[Content_Types].xml', data: contentTypes },
    { path: '_rels/.rels', data: packageLinks },
    { path: 'word/_rels/document.xml.rels', data: documentLinks },
    { path: 'word/styles.xml', data: styles },
    {
      path: 'word/document.xml',
      data: `${declaration}<w:document ${namespace}><w:body>${body}${page}</w:body></w:document>`,
    },
  ])
}

const blockXml = (block: Block): string => (block.kind === 'table' ? tableXml(block) : paragraphXml(block))

function paragraphXml(paragraph: Paragraph): string {
  const style = paragraph.heading === null ? '' : `<w:pStyle w:val="${headingStyle(paragraph.heading)}"/>`
  const align = paragraph.align === 'left' ? '' : `<w:jc w:val="${paragraph.align}"/>`
  return `<w:p><w:pPr>${style}${align}</w:pPr>${runXml(paragraph.ink.text)}</w:p>`
}

const headingStyle = (level: number): string => (level === 0 ? 'Title' : `Heading${level}`)

const runXml = (text: string): string =>
  `<w:r>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`

/** Every grid position needs a w:tc in Word: cells spanned from above are written as continuations. */
function tableXml(table: Table): string {
  const { cells, rows, cols } = layOut(table)
  const width = Math.floor(textWidth / cols)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(cols)}</w:tblGrid>`
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const body = Array.from({ length: rows }, (_, row) => `<w:tr>${rowXml(cells, row, cols, width)}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders></w:tblPr>${grid}${body}</w:tbl>`
}

function rowXml(cells: readonly PlacedCell[], row: number, cols: number, width: number): string {
  let xml = ''
  for (let col = 0; col < cols; ) {
    const cell = cells.find((c) => c.col === col && c.row <= row && row < c.row + c.rowSpan)
    if (!cell) {
      xml += `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p/></w:tc>`
      col++
      continue
    }
    const span = cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ''
    const merge = cell.rowSpan > 1 ? (cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : ''
    const content =
      cell.row === row ? `<w:p><w:pPr><w:jc w:val="${cell.align}"/></w:pPr>${runXml(cell.ink.text)}</w:p>` : '<w:p/>'
    xml += `<w:tc><w:tcPr><w:tcW w:w="${width * cell.colSpan}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`
    col += cell.colSpan
  }
  return xml
}

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`

const packageLinks = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const documentLinks = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`

const styles = `${declaration}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>${[
  1, 2, 3,
]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${32 - 2 * level}"/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`
