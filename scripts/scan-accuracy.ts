/**
 * Measures how well figures are read from scans, and writes docs/scan-accuracy.md.
 *   npm run scans                         our own reports, scanned in nine bad ways (recognition takes some minutes)
 *   npm run scans -- --keep DIR           keeps scans and what was recognised in DIR, and takes them from there
 *   npm run scans -- --fit                prints the weights of the confidence fitted on all of them
 *   npm run scans -- SCAN.pdf=TEXT.pdf …  besides, scans of other people with the same report as text; never fitted to
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { weights } from '../src/arbitration/calibration.ts'
import { samples } from './samples/all.ts'
import { diagram } from './scans/diagram.ts'
import { fitWeights } from './scans/fit-weights.ts'
import { judgeFigures } from './scans/judge-figures.ts'
import { type ReadScan, readPair, readScans, statedFigures } from './scans/read-scans.ts'
import { reliability } from './scans/reliability.ts'
import { type RatedFigure, rate, scanReport } from './scans/report-scans.ts'

const { values, positionals } = parseArgs({
  options: {
    keep: { type: 'string', default: join(tmpdir(), 'heshu-scans') },
    fit: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const folder = values.keep

const reports = samples.filter(({ formats }) => formats.some(({ extension }) => extension === 'pdf'))
const read: ReadScan[][] = []
for (const { name } of reports) read.push(await readScans(join('samples', `${name}.pdf`), folder))
const judged = read.map((scans) => scans.flatMap(judgeFigures))

if (values.fit) console.log(fitWeights(judged.flat()))

const own: RatedFigure[] = judged.flatMap((figures, i) =>
  rate(figures, fitWeights(judged.filter((_, j) => j !== i).flat())),
)
const others: RatedFigure[] = []
for (const pair of positionals) {
  const [scan, text] = pair.split('=') as [string, string]
  const figures = judgeFigures(await readPair(scan, text, folder))
  others.push(...rate(figures, weights))
  console.log(`${basename(scan)}: ${figures.length} figures, ${figures.filter(({ isRight }) => !isRight).length} wrong`)
}

const found = new Map<string, { stated: number; read: number }>()
for (const [i, scans] of read.entries()) {
  const stated = await statedFigures(join('samples', `${reports[i]?.name}.pdf`))
  for (const { kind, name } of scans) {
    const known = found.get(kind) ?? { stated: 0, read: 0 }
    const right = (judged[i] ?? []).filter((figure) => figure.scan === name && figure.isRight).length
    found.set(kind, { stated: known.stated + stated, read: known.read + right })
  }
}

mkdirSync('docs', { recursive: true })
writeFileSync('docs/scan-accuracy.md', scanReport(own, found, others))
writeFileSync('docs/scan-reliability.svg', diagram(reliability(own)))
