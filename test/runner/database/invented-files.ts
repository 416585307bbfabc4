import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A short page that adds up, of an office that does not exist; every number gives another content. */
export const inventedPage = (number: number): string => {
  const spent = (20 + number / 100).toFixed(2)
  const rate = ((Number(spent) / 2500) * 10_000).toFixed(2)
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body>
<h1>云杉市第${number}路灯管理所2023年度项目支出绩效自评报告</h1>
<p>路灯养护费年初预算25万元，实际支出${spent}万元，预算执行率${rate}%。</p></body></html>`
}

/** A mixed folder: pages, PDFs that differ in their last bytes, bad files, and two that have the contents of another. */
export function writeMixedFolder(folder: string, pages: number, pdfs: number): void {
  const put = (name: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  for (let i = 0; i < pages; i++) put(`${['东区', '西区', 'north'][i % 3]}/page-${i}.html`, inventedPage(i))
  const pdf = readFileSync('samples/water-monitoring.pdf')
  for (let i = 0; i < pdfs; i++) put(`pdf/monitoring-${i}.pdf`, Buffer.concat([pdf, Buffer.from(`\n% ${i}\n`)]))
  put('bad/empty.pdf', '')
  put('bad/headless.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')
  put('bad/no-zip.docx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(600, 7)]))
  copyFileSync('test/fixtures/encrypted.pdf', join(folder, 'bad', 'encrypted.pdf'))
  put('zz-copy-of-page-0.html', inventedPage(0))
  put('bad/zz-copy-of-empty.pdf', '')
}
