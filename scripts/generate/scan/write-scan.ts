import { openPdf } from '../../../src/ingest/pdf-open.ts'
import { renderPage } from '../../../src/ingest/render-page.ts'
import { assemble } from '../pdf-file.ts'
import { randomFrom } from '../random.ts'
import { type Place, rasterOf, toJpeg } from './raster.ts'
import type { ScanKind } from './scan-kinds.ts'

/** A report that was printed and scanned. */
export interface Scan {
  /** A PDF of one JPEG a page and no text. */
  pdf: Uint8Array
  /** By page: where a point of the original page is on the scanned one, both in PDF points from the top left. */
  places: Place[]
}

interface Sheet {
  jpeg: Uint8Array
  /** Of the picture, in pixels. */
  width: number
  height: number
  dpi: number
}

/** Prints a PDF and scans it in one of the bad ways. The same seed gives the same bytes. */
export async function writeScan(pdf: Uint8Array, kind: ScanKind, seed: string): Promise<Scan> {
  const sheets: Sheet[] = []
  const places: Place[] = []
  for (let page = 1; page <= (await pageCount(pdf)); page++) {
    const scale = kind.dpi / 72
    const raster = await rasterOf(await renderPage(pdf, page, scale))
    const random = randomFrom(`${seed}/${kind.name}/${page}`)
    const spoilt = kind.spoil({ raster, place: (x, y) => [x, y] }, random, kind.dpi)
    const { width, height } = spoilt.raster
    sheets.push({ jpeg: await toJpeg(spoilt.raster, kind.jpeg), width, height, dpi: kind.dpi })
    places.push((x, y) => {
      const [u, v] = spoilt.place(x * scale, y * scale)
      return [u / scale, v / scale]
    })
  }
  return { pdf: pictureFile(sheets), places }
}

async function pageCount(pdf: Uint8Array): Promise<number> {
  const loading = await openPdf(Uint8Array.from(pdf))
  try {
    return (await loading.promise).numPages
  } finally {
    await loading.destroy()
  }
}

/** A PDF with one picture a page, as large as the paper was. */
function pictureFile(sheets: readonly Sheet[]): Uint8Array {
  const first = 3
  const kids = sheets.map((_, i) => `${first + 3 * i} 0 R`).join(' ')
  const objects: Buffer<ArrayBuffer>[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
  ].map((body) => Buffer.from(body, 'latin1'))
  for (const [i, { jpeg, width, height, dpi }] of sheets.entries()) {
    const [w, h] = [(width / dpi) * 72, (height / dpi) * 72].map((side) => side.toFixed(2))
    const [picture, content] = [first + 3 * i + 1, first + 3 * i + 2]
    const paint = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`, 'latin1')
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /Im0 ${picture} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
      stream('', paint),
    )
  }
  return assemble(objects)
}

const stream = (entries: string, body: Uint8Array): Buffer<ArrayBuffer> =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${body.length} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream', 'latin1'),
  ])
