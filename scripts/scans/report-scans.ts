import { probabilityOf, type Weights } from '../../src/arbitration/calibration.ts'
import { scanKinds } from '../generate/scan/scan-kinds.ts'
import type { JudgedFigure } from './judge-figures.ts'
import { atLeast, catchAtTen, type Rated, reliability } from './reliability.ts'

/** Figures with probabilities by weights that were fitted without them. */
export type RatedFigure = JudgedFigure & Rated

export const rate = (figures: readonly JudgedFigure[], weights: Weights): RatedFigure[] =>
  figures.map((figure) => ({ ...figure, probability: probabilityOf(figure.signs, weights) }))

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

/** docs/scan-accuracy.md. @param found figures of the facts of the report as text, and how many of them the scan gives, by kind of scan */
export function scanReport(
  own: readonly RatedFigure[],
  found: ReadonlyMap<string, { stated: number; read: number }>,
  others: readonly RatedFigure[],
): string {
  return [
    '# How well figures are read from scans',
    '',
    'Written by `npm run scans`. Our own reports (`samples/`) are printed, scanned in nine bad ways and read again; every figure that a',
    'fact, an indicator or a check rests on is compared with what was printed at its place. A scan of a clean page says little: what',
    'counts is how the confidence behaves where recognition fails.',
    '',
    '## By kind of scan',
    '',
    'Found: figures that facts rest on and that are right, of those that the same report gives as text. Right: of all figures that facts',
    'rest on here. Mended: figures whose reading was changed by the grammar of figures or by the arithmetic they are in, and how many of',
    'these are right.',
    '',
    '| scan | found | right | mended, right | catch@10 |',
    '|---|---|---|---|---|',
    ...scanKinds.map(({ name }) => kindRow(name, own, found.get(name))),
    kindRow('all', own, sum([...found.values()])),
    '',
    ...reliabilityPart('## Is the confidence true?', own),
    'Every report was rated with weights fitted on the other reports only.',
    '',
    '![What was said against what was so](scan-reliability.svg)',
    ...(others.length === 0 ? [] : ['', ...reliabilityPart('## On scans of other people', others)]),
    '',
    '## What it means',
    '',
    '- `confidence` of a recognised figure is the probability that it is read as printed: sureness of its least sure glyph, relations that',
    '  hold or fail, other places that say the same, its shape, and whether it is written like its neighbours.',
    '- The rules of recognition were written with the scans of other people at hand: scans nobody has seen are the fair test.',
    '- `heshu check --review` lists the figures of a scan, the most doubtful first.',
    '- A figure that arithmetic mended has `reading.by: "arithmetic"`, what was recognised in `reading.recognised`, and its checks the cause',
    '  `ocr-misread` with a verdict that accuses nobody.',
    '',
  ].join('\n')
}

function kindRow(
  name: string,
  own: readonly RatedFigure[],
  found: { stated: number; read: number } | undefined,
): string {
  const figures = name === 'all' ? own : own.filter(({ kind }) => kind === name)
  const right = figures.filter(({ isRight }) => isRight).length
  const mended = figures.filter(({ signs }) => signs.cost > 0)
  const caught = catchAtTen(figures)
  const cells = [
    name,
    found ? share(found.read, found.stated) : '-',
    `${share(right, figures.length)} of ${figures.length}`,
    mended.length === 0 ? '-' : `${mended.length}, ${mended.filter(({ isRight }) => isRight).length}`,
    caught === null ? 'none wrong' : share(caught, 1),
  ]
  return `| ${cells.join(' | ')} |`
}

const sum = (counts: readonly { stated: number; read: number }[]): { stated: number; read: number } => ({
  stated: counts.reduce((total, { stated }) => total + stated, 0),
  read: counts.reduce((total, { read }) => total + read, 0),
})

function reliabilityPart(heading: string, figures: readonly RatedFigure[]): string[] {
  const high = atLeast(figures, 0.95)
  const wrong = figures.filter(({ isRight }) => !isRight).length
  const caught = catchAtTen(figures)
  return [
    heading,
    '',
    `${figures.length} figures, ${wrong} wrong. Of the ${high.figures} marked 0.95 or more, ${high.right} are right (${share(high.right, high.figures)}).`,
    `Looking at the most doubtful tenth finds ${caught === null ? 'nothing: none is wrong' : `${share(caught, 1)} of the wrong ones (catch@10)`}.`,
    '',
    '| said | figures | right | mean said | share right |',
    '|---|---|---|---|---|',
    ...reliability(figures)
      .filter((bin) => bin.figures > 0)
      .map(
        (bin) =>
          `| ${bin.from.toFixed(2)} … ${bin.to.toFixed(2)} | ${bin.figures} | ${bin.right} | ${bin.said.toFixed(3)} | ${(bin.right / bin.figures).toFixed(3)} |`,
      ),
    '',
  ]
}
