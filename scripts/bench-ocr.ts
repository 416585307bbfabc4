/**
 * What reading a scanned file costs over the bare recognition of its pages: the same engine, the same number at once, pages as the
 * scanner stored them. Both are measured in turns, so that whatever else the machine does hits both.
 *
 *   npx tsx scripts/bench-ocr.ts [--engine native|wasm] [--jobs N] [--rounds N] FILE.pdf...
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import PQueue from 'p-queue'
import { extract } from '../src/index.ts'
import { enginePool } from '../src/ingest/ocr/engine-pool.ts'
import { type GreyPicture, toGrey } from '../src/ingest/ocr/grey-picture.ts'
import { openPdf } from '../src/ingest/pdf-open.ts'
import { readPage } from '../src/ingest/pdf-page.ts'
import { pagePicture } from '../src/ingest/pdf-picture.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string' }, jobs: { type: 'string' }, rounds: { type: 'string', default: '3' } },
})
const ocrEngine = (values.engine ?? 'auto') as 'auto' | 'native' | 'wasm'
const ocrJobs = values.jobs ? Number(values.jobs) : availableParallelism()
const options = { ocr: 'auto', ocrEngine, ocrJobs } as const

async function picturesOf(bytes: Uint8Array): Promise<GreyPicture[]> {
  const loading = await openPdf(bytes)
  const pdf = await loading.promise
  const pictures: GreyPicture[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { image } = await readPage(page)
    pictures.push(toGrey(await pagePicture(loading, page, image)))
  }
  await loading.destroy()
  return pictures
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number

const pool = await enginePool(options)
console.log(`${pool.name}, ${ocrJobs} at once, median of ${values.rounds} rounds, seconds`)
for (const path of positionals) {
  const bytes = new Uint8Array(readFileSync(path))
  const pictures = await picturesOf(bytes)
  const bare: number[] = []
  const whole: number[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    bare.push(
      await timed(() => {
        const queue = new PQueue({ concurrency: ocrJobs })
        return queue.addAll(pictures.map((picture) => () => pool.recognise(picture, 'page')))
      }),
    )
    whole.push(await timed(() => extract(bytes, { name: basename(path), ...options })))
  }
  const ratio = median(whole.map((time, i) => time / (bare[i] as number)))
  const columns = [basename(path).padEnd(36), `${pictures.length} pages`, `bare ${median(bare).toFixed(1)}`]
  console.log([...columns, `whole ${median(whole).toFixed(1)}`, `ratio ${ratio.toFixed(2)}`].join('  '))
}
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
