/**
 * Puts the real output of commands into the READMEs. An excerpt stands between `<!-- excerpt: NAME -->` and `<!-- end -->`; the list below
 * says which command it is and which part of the output is shown.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const languages = { 'README.md': 'en', 'README.zh-CN.md': 'zh' } as const

const folder = mkdtempSync(join(tmpdir(), 'heshu-readme-'))

/** What a command prints, as a user of that language sees it in a clone. */
function output(args: readonly string[], lang: string): string {
  const { stdout, error } = spawnSync(process.execPath, ['scripts/heshu.mjs', ...args, '--lang', lang], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  return stdout.trimEnd()
}

const terminal = (command: string, lines: string): string => `\`\`\`console\n$ ${command}\n${lines}\n\`\`\``

/** The first findings of a report and the counts at the end. */
function checkExcerpt(file: string, lang: string): string {
  const parts = output(['check', file], lang).split('\n\n')
  const findings = parts.slice(0, -1)
  const shown = findings.length > 3 ? [...findings.slice(0, 3), '…'] : findings
  return terminal(`npx heshu check ${file}`, [...shown, parts.at(-1)].join('\n\n'))
}

/** The head of a document with one amount and one inconsistent check; what is left out is shown as "…". */
function jsonExcerpt(file: string): string {
  const result = JSON.parse(readFileSync(join(folder, 'out', `${file}.json`), 'utf8'))
  const report = result.reports[0]
  const check = report.checks.find((c: { verdict: string }) => c.verdict === 'inconsistent') ?? report.checks[0]
  const amount = report.amounts.find((a: { id: string }) => check.inputs.includes(a.id)) ?? report.amounts[0]
  const page = {
    ...result,
    generator: { ...result.generator, pipeline: '…' },
    reports: [{ ...report, amounts: [amount], indicators: report.indicators.slice(0, 1), checks: [check] }],
    coverage: { ...result.coverage, unclaimed: result.coverage.unclaimed.slice(0, 1) },
  }
  const text = JSON.stringify(page, null, 2).replace(
    /\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  )
  return `\`\`\`json\n${text}\n\`\`\``
}

function excerpts(lang: string, wrongReport: string): Record<string, string> {
  const out = join(folder, 'out')
  return {
    extract: terminal('npx heshu extract samples --out out', output(['extract', 'samples', '--out', out], lang)),
    check: checkExcerpt(`samples/${wrongReport}`, lang),
    json: jsonExcerpt(wrongReport),
  }
}

const wrongReport = process.argv[2]
if (!wrongReport) throw new Error('usage: npm run excerpts -- NAME-OF-A-SAMPLE')
for (const [file, lang] of Object.entries(languages)) {
  let text = readFileSync(file, 'utf8')
  for (const [name, excerpt] of Object.entries(excerpts(lang, wrongReport))) {
    text = text.replace(
      new RegExp(`<!-- excerpt: ${name} -->[\\s\\S]*?<!-- end -->`),
      () => `<!-- excerpt: ${name} -->\n${excerpt}\n<!-- end -->`,
    )
  }
  writeFileSync(file, text)
}
rmSync(folder, { recursive: true })
