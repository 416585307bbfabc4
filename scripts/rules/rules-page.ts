import { claims, examples } from './examples.ts'

/** docs/rules.md: every rule with its claim and its examples. */
export function rulesPage(): string {
  const rules = Object.keys(claims) as (keyof typeof claims)[]
  const sections = rules.map((rule) => {
    const own = examples.filter((example) => example.rule === rule)
    const rows = own.map(
      ({ name, texts, stated, verdict, cause }) =>
        `| ${name} | ${texts.join(' / ')} | ${stated} | ${verdict ?? 'nothing said'}${cause ? ` (${cause})` : ''} |`,
    )
    const table =
      rows.length === 0 ? '' : `\n| example | text | stated | verdict |\n|---|---|---|---|\n${rows.join('\n')}\n`
    return `## ${rule}\n\n${claims[rule]}\n${table}`
  })
  return `# The rules\n\nWritten by \`npm run rules\` from the examples that \`test/checks/rule-examples.test.ts\` runs. Money is compared in exact decimals: a
figure stands for ± half a unit of its last digit (XBRL Calculations 1.1).\n\n${sections.join('\n')}`
}
