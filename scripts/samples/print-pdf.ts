import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../generate/paper.ts'
import { writeDocx } from '../generate/write-docx.ts'
import { writeHtml } from '../generate/write-html.ts'

/** Dates of making are overwritten with one date, so that making a sample again changes as little as can be. */
function withoutDates(file: string): void {
  const text = readFileSync(file).toString('latin1')
  const fixed = text.replace(/(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g, '$120250101000000')
  writeFileSync(file, Buffer.from(fixed, 'latin1'))
}

/** The paper as a web page, printed by Chromium. */
export function printWithBrowser(paper: Paper, name: string, scratch: string): string {
  const page = join(scratch, `${name}.html`)
  const file = join(scratch, `${name}.pdf`)
  writeFileSync(page, writeHtml(paper))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  execFileSync('chromium', [...flags, `--print-to-pdf=${file}`, `file://${page}`], { stdio: 'ignore' })
  withoutDates(file)
  return file
}

/** The paper as a Word document, printed by LibreOffice. */
export function printWithOffice(paper: Paper, name: string, scratch: string): string {
  const document = join(scratch, `${name}.docx`)
  writeFileSync(document, writeDocx(paper))
  const profile = `-env:UserInstallation=file://${join(scratch, 'office')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, document], {
    stdio: 'ignore',
  })
  const file = join(scratch, `${name}.pdf`)
  withoutDates(file)
  return file
}
