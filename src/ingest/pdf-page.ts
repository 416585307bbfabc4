import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageContent } from './layout/page-content.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { matrixOf } from './pdf-matrix.ts'
import { type PaintedImage, readOperators, ruleLimit } from './pdf-operators.ts'
import { pageKind } from './pdf-origin.ts'
import { withoutSeals } from './pdf-seals.ts'
import type { PdfFont } from './pdf-text-state.ts'
import { glyphsToWords } from './pdf-words.ts'

export interface PageReading {
  content: PageContent
  /** The page has to be recognised: it shows more than its text says. */
  isPicture: boolean
  /** The largest picture on the page. */
  image: PaintedImage | null
  /** Not all lines were taken. */
  isCrowded: boolean
  /** Nothing is painted on the page, or nothing that could be taken. */
  isBare: boolean
}

/** One page -> its words and rules. */
export async function readPage(page: PDFPageProxy): Promise<PageReading> {
  const { OPS } = await loadPdfjs()
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const list = await page.getOperatorList()
  const fontOf = (name: string): PdfFont => (page.commonObjs.has(name) ? page.commonObjs.get(name) : {}) as PdfFont
  const painted = readOperators(list, OPS, matrixOf(viewport.transform), fontOf)
  const { origin, isPicture, glyphs } = pageKind(painted, width, height)
  const onPage = glyphs.filter(({ box: [x0, y0, x1, y1] }) => x1 > 0 && y1 > 0 && x0 < width && y0 < height)
  const images = painted.images.toSorted((a, b) => areaOf(b) - areaOf(a))
  return {
    content: {
      number: page.pageNumber,
      width,
      height,
      origin,
      words: glyphsToWords(withoutSeals(onPage), painted.rules, origin),
      rules: painted.rules,
    },
    isPicture,
    image: images[0] ?? null,
    isCrowded: painted.rules.length >= ruleLimit,
    isBare: painted.glyphs.length === 0 && painted.images.length === 0,
  }
}

const areaOf = ({ box: [x0, y0, x1, y1] }: PaintedImage): number => (x1 - x0) * (y1 - y0)
