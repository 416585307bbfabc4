/**
 * Writes docs/queries.md: the example queries with their answers on the reviewed results of the samples. With --check nothing is written:
 * exits with 1 when the page is out of date.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openTables } from '../src/outputs/dataset/open-tables.ts'
import { runQuery } from '../src/outputs/dataset/run-query.ts'
import { showAnswer } from '../src/outputs/dataset/show-answer.ts'
import { type ExampleQuery, exampleQueries } from './example-queries.ts'

const page = 'docs/queries.md'

const head = `# Questions to the tables

\`heshu query\` runs SQL ([DuckDB](https://duckdb.org/docs/sql/introduction)) over the results of a run. The tables and their columns are
those of \`heshu dataset\`, described in its \`codebook.md\`; \`heshu query out "show tables"\` and \`heshu query out "describe amounts"\` list
them. A query can read the tables and nothing else: no file, no network, no setting.

\`\`\`console
$ npx heshu extract samples --ocr never --out out
$ npx heshu query out "select …"               # a table; --format csv or json for programs
\`\`\`

The column \`group\` is a word of SQL: write \`"group"\`. Dividing exact decimals gives floating point; \`round(…, 2)\` ends it. The samples hold
the same report in several formats, so most queries below look at one of them (\`file like '%.pdf'\`).
`

/** The page as the program and the samples have it now. */
export async function queriesPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'heshu-queries-'))
  try {
    cpSync('test/golden', folder, { recursive: true })
    const tables = await openTables(folder)
    if (tables === null) throw new Error('no reviewed results of the samples')
    const sections: string[] = []
    for (const query of exampleQueries) sections.push(await section(tables.database, query))
    return [head, ...sections].join('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function section(database: string, { title, titleZh, note, sql }: ExampleQuery): Promise<string> {
  const answer = await runQuery(database, sql, showAnswer)
  if ('refused' in answer) throw new Error(`${title}: ${answer.refused}`)
  return `## ${title}\n\n${titleZh}\n\n\`\`\`sql\n${sql}\n\`\`\`\n\n\`\`\`\n${answer.text}\n\`\`\`\n\n${note}\n`
}

async function main(): Promise<void> {
  const text = await queriesPage()
  if (process.argv.includes('--check')) {
    const stale = readFileSync(page, 'utf8') !== text
    if (stale) console.error(`Out of date, run npm run queries: ${page}`)
    process.exitCode = stale ? 1 : 0
    return
  }
  mkdirSync('docs', { recursive: true })
  writeFileSync(page, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
