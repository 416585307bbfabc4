import type { Sample } from './pen.ts'

/** samples/README.md: what is planted where. */
export function readmeOf(samples: readonly Sample[]): string {
  return `# Samples

Reports about invented units, written for this project: mistakes are planted in them, and near misses that are no mistakes.
\`truth/\` holds what is true of each file, one JSON object per line: the report, every amount, every indicator, every relation
that can be recomputed (\`planted\`: put in on purpose; \`optional\`: may be found or not).
\`npm run samples\` writes all of this again; \`npx tsx scripts/score.ts samples/truth OUT_DIR\` compares the output of
\`heshu extract samples --out OUT_DIR\` with it.

${samples.map(section).join('\n')}`
}

function section(sample: Sample): string {
  const files = sample.formats.map((format) => `\`${sample.name}.${format.extension}\``).join(', ')
  const rows = sample.planted.map((plant) => `| ${plant.where} | ${plant.what} | ${plant.verdict} |`).join('\n')
  return `## ${sample.paper.title}
${files}

| where | what | expected |
|---|---|---|
${rows}
`
}
