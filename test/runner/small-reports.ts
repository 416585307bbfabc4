import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A small report with figures of its own; every seventh has a balance that does not follow. */
export function smallReport(number: number): string {
  const budget = 20 + number
  const balance = number % 7 === 3 ? '0.14' : '1.4'
  return `<h1>云杉市路灯管理所2023年度项目支出绩效自评报告</h1>
<p>第${number}号线路灯养护费年初预算${budget}万元，实际支出${(budget - 1.4).toFixed(1)}万元，结余${balance}万元。</p>`
}

/** Writes small reports in two folders; every tenth repeats the one before under another name. */
export function writeSmallReports(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const file = join(folder, i % 2 === 0 ? 'even' : 'odd', `${String(i).padStart(4, '0')}.html`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, smallReport(i % 10 === 9 ? i - 1 : i))
  }
}

/** Every file of a folder with its text, but for the ledger, whose lines come in the order in which files were finished. */
export function contentsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'ledger.jsonl' && statSync(join(folder, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** The lines of the ledger in the order of their files. */
export const ledgerOf = (folder: string): string[] =>
  readFileSync(join(folder, 'ledger.jsonl'), 'utf8').trimEnd().split('\n').sort()
