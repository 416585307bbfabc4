import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GreyPicture } from '../../../src/ingest/ocr/grey-picture.ts'
import { nativeEngine } from '../../../src/ingest/ocr/native-engine.ts'
import { wasmEngine } from '../../../src/ingest/ocr/wasm-engine.ts'
import { readFile } from '../../../src/ingest/read-file.ts'
import { type Drawing, print, scannedPdf } from './drawn-page.ts'
import { picturePdf } from './picture-pdf.ts'

const blank: GreyPicture = { width: 60, height: 40, data: new Uint8Array(2400).fill(255) }
const path = process.env.PATH
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heshu-engines-'))
})
afterAll(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

/** A program called tesseract that does what the script says, and nothing else on PATH but the shell's own tools. */
function fakeTesseract(name: string, script: string): void {
  const home = join(folder, name)
  mkdirSync(home)
  writeFileSync(join(home, 'tesseract'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(home, 'tesseract'), 0o755)
  process.env.PATH = `${home}:/usr/bin:/bin`
}

const page: Drawing = {
  width: 700,
  height: 200,
  draw: (context) => {
    context.font = print
    context.fillText('全年预算 320.00 万元', 60, 110)
  },
}

const answersVersion = 'if [ "$1" = --version ]; then echo "tesseract 5.0.0"; exit 0; fi'

describe('engines that fail', () => {
  test('a native program that hangs is stopped at its time limit', async () => {
    fakeTesseract('hangs', 'exec sleep 600')
    const engine = await nativeEngine('5.0.0')
    const started = performance.now()
    await expect(engine.recognise(blank, 'page', 300)).rejects.toMatchObject({ reason: 'timeout' })
    expect(performance.now() - started).toBeLessThan(10_000)
    await engine.close()
  })

  test('a native program that breaks down makes its page a problem, and the file still ends', async () => {
    fakeTesseract('breaks', `${answersVersion}\nexit 3`)
    const { document, problems } = await readFile(scannedPdf([page]), 'scan.pdf', {
      ocr: 'auto',
      ocrEngine: 'native',
      ocrJobs: 3,
    })
    expect(document).toBeNull()
    expect(problems.map(({ code, level, page: number }) => [code, level, number])).toEqual([
      ['pdf.illegible', 'error', null],
      ['pdf.ocr-failed', 'warning', 1],
    ])
  })

  test('no native program, asked for by name', async () => {
    process.env.PATH = join(folder, 'nowhere')
    const { problems } = await readFile(scannedPdf([page]), 'scan.pdf', {
      ocr: 'auto',
      ocrEngine: 'native',
      ocrJobs: 4,
    })
    expect(problems.map(({ code }) => code)).toContain('pdf.ocr-engine-missing')
    process.env.PATH = path
  })

  test('without a native program the packaged engine reads, and is recorded', async () => {
    process.env.PATH = join(folder, 'nowhere')
    const { document, ocrEngine } = await readFile(scannedPdf([page]), 'scan.pdf', { ocr: 'auto', ocrJobs: 1 })
    process.env.PATH = path
    expect(ocrEngine).toMatch(/^tesseract\.js/)
    const [block] = document?.blocks ?? []
    expect(block?.kind === 'paragraph' ? block.text.replaceAll(' ', '') : '').toContain('320.00万元')
  })

  test('the packaged engine without its data, or with broken data, says so instead of waiting', async () => {
    const empty = wasmEngine(join(folder, 'no-data'))
    await expect(empty.recognise(blank, 'page', 5000)).rejects.toMatchObject({ name: 'Error', reason: 'failed' })
    const broken = join(folder, 'broken-data')
    mkdirSync(broken)
    writeFileSync(join(broken, 'chi_sim.traineddata.gz'), 'this is no data')
    await expect(wasmEngine(broken).recognise(blank, 'page', 5000)).rejects.toMatchObject({ reason: 'failed' })
  })

  test('the packaged engine that takes too long is dropped, and a new one reads the next page', async () => {
    const engine = wasmEngine()
    const large: GreyPicture = { width: 1600, height: 1200, data: new Uint8Array(1600 * 1200).fill(255) }
    await expect(engine.recognise(large, 'page', 1)).rejects.toMatchObject({ reason: 'timeout' })
    await expect(engine.recognise(blank, 'page', 60_000)).resolves.toContain('ocr_page')
    await engine.close()
  })
})

test('a picture of 600 megapixels is a problem at once, not a full memory', async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9])
  const pdf = picturePdf([{ jpeg, width: 30_000, height: 20_000, page: [595, 842] }])
  const started = performance.now()
  const { document, problems } = await readFile(pdf, 'poster.pdf', { ocr: 'auto' })
  expect(document).toBeNull()
  expect(problems.map(({ code }) => code)).toEqual(['pdf.illegible', 'pdf.picture-too-large'])
  expect(performance.now() - started).toBeLessThan(20_000)
})
