/**
 * Writes samples/: our own reports in HTML, Word and PDF with planted mistakes, and what is true of them.
 *   npm run samples            (PDF files need Chromium and LibreOffice; they are committed, so that users need neither)
 *   npm run samples -- --text  (leaves the PDF files as they are)
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toJsonLines } from './generate/truth.ts'
import { writeDocx } from './generate/write-docx.ts'
import { writeHtml } from './generate/write-html.ts'
import { factLines } from './generate/write-truth.ts'
import { samples } from './samples/all.ts'
import { gb18030 } from './samples/gb18030.ts'
import type { Sample } from './samples/pen.ts'
import { printWithBrowser, printWithOffice } from './samples/print-pdf.ts'
import { readmeOf } from './samples/readme.ts'

const folder = 'samples'
const withPdf = !process.argv.includes('--text')
const scratch = join(tmpdir(), 'heshu-samples')

mkdirSync(join(folder, 'truth'), { recursive: true })
mkdirSync(scratch, { recursive: true })
for (const sample of samples) {
  for (const format of sample.formats) writeFormat(sample, format)
  writeFileSync(join(folder, 'truth', `${sample.name}.jsonl`), truthOf(sample))
}
writeFileSync(join(folder, 'README.md'), readmeOf(samples))
rmSync(scratch, { recursive: true })

function writeFormat(sample: Sample, { extension, charset, by }: Sample['formats'][number]): void {
  const file = join(folder, `${sample.name}.${extension}`)
  if (extension === 'docx') writeFileSync(file, writeDocx(sample.paper))
  if (extension === 'html') {
    const page = writeHtml(sample.paper, { furniture: sample.site, charset: charset ?? 'utf-8' })
    writeFileSync(file, charset === 'gb18030' ? gb18030(page) : page)
  }
  if (extension === 'pdf' && withPdf) {
    const make = by === 'office' ? printWithOffice : printWithBrowser
    writeFileSync(file, readFileSync(make(sample.paper, sample.name, scratch)))
  }
}

function truthOf(sample: Sample): string {
  return toJsonLines([
    { kind: 'report', report: 1, ...sample.report },
    ...factLines(sample.paper, 1),
    ...sample.checks.map((check) => ({ kind: 'check' as const, report: 1, ...check })),
  ])
}
