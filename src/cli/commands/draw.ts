import { readFile, writeFile } from 'node:fs/promises'
import { pictureAsPdf } from '../../ingest/picture.ts'
import { renderPage } from '../../ingest/render-page.ts'
import { drawMarks } from '../../outputs/draw-page.ts'
import { marksOnPage } from '../../outputs/page-marks.ts'
import { type Lang, levelLabels } from '../../outputs/words/labels.ts'
import { extract } from '../../pipeline/extract.ts'
import { exitCodes } from '../exit-codes.ts'
import { messages } from '../words/messages.ts'

export interface DrawOptions {
  page: number
  out: string
  ocr: 'auto' | 'always' | 'never'
  ocrEngine: 'auto' | 'native' | 'wasm'
}

/** Pixels per PDF point: 144 dpi, enough to read small print beside the boxes. */
const scale = 2

/** Writes the picture of one page with a box round everything that was read from it. */
export async function drawCommand(file: string, options: DrawOptions, lang: Lang): Promise<number> {
  const say = messages[lang]
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    console.error(say.nothingFound(file))
    return exitCodes.usage
  }
  const extraction = await extract(bytes, { name: file, ocr: options.ocr, ocrEngine: options.ocrEngine })
  for (const problem of extraction.problems.filter(({ level }) => level === 'error')) {
    console.error(`${file}: ${levelLabels[lang].error} ${lang === 'zh' ? problem.message : problem.message_en}`)
  }
  const { pages, media_type } = extraction.source
  if (pages === null || options.page > pages) {
    console.error(pages === null ? say.noPages : say.noSuchPage(options.page, pages))
    return exitCodes.some
  }
  const pdf = media_type.startsWith('image/') ? await pictureAsPdf(bytes) : bytes
  const image = await renderPage(pdf, options.page, scale)
  await writeFile(options.out, await drawMarks(image, marksOnPage(extraction, options.page, lang), scale))
  console.log(say.written(options.out))
  return exitCodes.ok
}
