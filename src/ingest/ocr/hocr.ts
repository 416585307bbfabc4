/** A character as an engine read it. Boxes are in pixels of the recognised picture: [x0, y0, x1, y1]. */
export interface RecognisedSymbol {
  text: string
  box: [number, number, number, number]
  /** 0..1, as the engine gives it. */
  confidence: number
  /** The engine saw a blank before it. */
  blankBefore: boolean
}

/** A line of text as the engine found it. */
export interface RecognisedLine {
  box: [number, number, number, number]
  symbols: RecognisedSymbol[]
}

const line = /<span class='ocr_(?:line|header|caption|textfloat)'[^>]*title="([^"]*)"/
const word = /<span class='ocrx_word'/
const symbol = /<span class='ocrx_cinfo' title='x_bboxes (\d+) (\d+) (\d+) (\d+); x_conf ([\d.-]+)'>([^<]*)<\/span>/

/** hOCR with boxes of characters (hocr_char_boxes) -> lines. Both engines write it, one tag a row. */
export function readHocr(hocr: string): RecognisedLine[] {
  const lines: RecognisedLine[] = []
  let startsWord = false
  for (const row of hocr.split('\n')) {
    const lineTag = line.exec(row)
    if (lineTag) lines.push(toLine(lineTag[1] as string))
    if (word.test(row)) startsWord = true
    const tag = symbol.exec(row)
    const current = lines.at(-1)
    if (!tag || !current) continue
    const text = decode(tag[6] as string)
    if (text.trim() === '') continue
    const [x0, y0, x1, y1] = tag.slice(1, 5).map(Number) as [number, number, number, number]
    const confidence = Math.min(1, Math.max(0, Number(tag[5]) / 100))
    current.symbols.push({ text, box: [x0, y0, x1, y1], confidence, blankBefore: startsWord })
    startsWord = false
  }
  return lines.filter(({ symbols }) => symbols.length > 0)
}

function toLine(title: string): RecognisedLine {
  const box = /bbox (\d+) (\d+) (\d+) (\d+)/.exec(title)?.slice(1).map(Number) ?? [0, 0, 0, 0]
  return { box: box as RecognisedLine['box'], symbols: [] }
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" }

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] as string)
