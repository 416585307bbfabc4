import type { OPS as Ops, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../document/schema.ts'
import type { Rule } from './layout/page-content.ts'
import { apply, type Matrix, matrixOf, times } from './pdf-matrix.ts'
import { pathToRules } from './pdf-paths.ts'
import { type Glyph, type PdfFont, TextState } from './pdf-text-state.ts'

/** A picture painted on the page. */
export interface PaintedImage {
  /** Name under which the page's objects hold it; null for small inline ones. */
  id: string | null
  /** In pixels; 0 where it is not told. */
  width: number
  height: number
  box: Box
  /** Number of glyphs painted before it. */
  after: number
}

/** Everything painted on a page that matters here. */
export interface Painted {
  glyphs: Glyph[]
  rules: Rule[]
  images: PaintedImage[]
  /** Paths filled or stroked, also those that are no rules: text may have been turned into outlines. */
  paths: number
}

/** More lines than any table has: hatchings and drawings. The rest is left out. */
export const ruleLimit = 40_000

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
type Names = typeof Ops

/** Operators of a page -> glyphs, rules and pictures in page coordinates. */
export function readOperators(
  list: OperatorList,
  names: Names,
  toPage: Matrix,
  fontOf: (name: string) => PdfFont,
): Painted {
  const reading = new OperatorReading(names, toPage, fontOf)
  for (let i = 0; i < list.fnArray.length; i++) reading.operate(list.fnArray[i] as number, list.argsArray[i] ?? [])
  return reading.painted
}

/** What `save` keeps and `restore` brings back. */
interface Graphics {
  ctm: Matrix
  text: ReturnType<TextState['snapshot']>
}

// biome-ignore lint/suspicious/noExplicitAny: arguments of operators have as many shapes as there are operators
type Arguments = any

class OperatorReading {
  readonly painted: Painted = { glyphs: [], rules: [], images: [], paths: 0 }
  readonly #actions: Map<number, (args: Arguments) => void>
  readonly #stroking: ReadonlySet<number>
  readonly #filling: ReadonlySet<number>
  readonly #base: Matrix
  readonly #text: TextState
  readonly #stack: Graphics[] = []
  #ctm: Matrix

  constructor(names: Names, toPage: Matrix, fontOf: (name: string) => PdfFont) {
    this.#base = toPage
    this.#ctm = toPage
    this.#text = new TextState(fontOf)
    this.#actions = new Map([...this.#graphics(names), ...this.#pictures(names), ...this.#typesetting(names)])
    const both = [names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke]
    this.#stroking = new Set([names.stroke, names.closeStroke, ...both])
    this.#filling = new Set([names.fill, names.eoFill, ...both])
  }

  operate(operator: number, args: Arguments): void {
    this.#actions.get(operator)?.(args)
  }

  #graphics(names: Names): [number, (args: Arguments) => void][] {
    const save = () => this.#save()
    const restore = () => this.#restore()
    return [
      [names.save, save],
      [names.restore, restore],
      [names.transform, (args) => this.#transform(args)],
      [names.beginGroup, save],
      [names.endGroup, restore],
      [
        names.paintFormXObjectBegin,
        ([matrix]) => {
          save()
          this.#transform(matrix)
        },
      ],
      [names.paintFormXObjectEnd, restore],
      [names.beginAnnotation, ([, , transform, matrix]) => this.#beginAnnotation(transform, matrix)],
      [names.endAnnotation, restore],
      [names.constructPath, (args) => this.#path(args)],
    ]
  }

  #pictures(names: Names): [number, (args: Arguments) => void][] {
    const paint = ([id, width, height]: Arguments) =>
      this.#image(typeof id === 'string' ? { id, width, height } : { id: null, width: 0, height: 0 })
    return [
      [names.paintImageXObject, paint],
      [names.paintInlineImageXObject, paint],
      [names.paintImageMaskXObject, paint],
      [names.paintImageXObjectRepeat, paint],
    ]
  }

  #typesetting(names: Names): [number, (args: Arguments) => void][] {
    const text = this.#text
    return [
      [names.beginText, () => text.begin()],
      [names.setFont, ([name, size]) => text.setFont(name, size)],
      [names.setCharSpacing, ([spacing]) => text.set({ charSpacing: spacing })],
      [names.setWordSpacing, ([spacing]) => text.set({ wordSpacing: spacing })],
      [names.setHScale, ([scale]) => text.set({ horizontalScale: scale / 100 })],
      [names.setLeading, ([leading]) => text.set({ leading: -leading })],
      [names.setTextRise, ([rise]) => text.set({ rise })],
      [names.setTextRenderingMode, ([mode]) => text.set({ mode })],
      [names.setFillRGBColor, (args) => text.set({ ink: Array.from(args as ArrayLike<unknown>).join(' ') })],
      [names.setTextMatrix, (args) => text.setMatrix(matrixOf(args.length === 6 ? args : args[0]))],
      [names.moveText, ([x, y]) => text.move(x, y)],
      [
        names.setLeadingMoveText,
        ([x, y]) => {
          text.set({ leading: y })
          text.move(x, y)
        },
      ],
      [names.nextLine, () => text.nextLine()],
      [names.showText, ([glyphs]) => text.show(glyphs, this.#ctm, this.painted.glyphs)],
    ]
  }

  #save(): void {
    this.#stack.push({ ctm: this.#ctm, text: this.#text.snapshot() })
  }

  #restore(): void {
    const graphics = this.#stack.pop()
    if (!graphics) return
    this.#ctm = graphics.ctm
    this.#text.restore(graphics.text)
  }

  #transform(values: ArrayLike<number> | null): void {
    if (values) this.#ctm = times(this.#ctm, matrixOf(values))
  }

  /** Filled-in form fields and stamps: painted from the page's own corner, whatever was set before. */
  #beginAnnotation(transform: ArrayLike<number>, matrix: ArrayLike<number>): void {
    this.#save()
    this.#ctm = times(times(this.#base, matrixOf(transform)), matrixOf(matrix))
  }

  #path([paint, data]: Arguments): void {
    const stroked = this.#stroking.has(paint)
    const filled = this.#filling.has(paint)
    const path: ArrayLike<number> | null | undefined = data?.[0]
    if ((!stroked && !filled) || !path || typeof path.length !== 'number') return
    this.painted.paths++
    if (this.painted.rules.length < ruleLimit)
      this.painted.rules.push(...pathToRules(path, this.#ctm, { stroked, filled }))
  }

  /** A picture fills the unit square of its coordinate system. */
  #image(picture: Pick<PaintedImage, 'id' | 'width' | 'height'>): void {
    const corners = [apply(this.#ctm, 0, 0), apply(this.#ctm, 1, 0), apply(this.#ctm, 0, 1), apply(this.#ctm, 1, 1)]
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    this.painted.images.push({ ...picture, box, after: this.painted.glyphs.length })
  }
}
