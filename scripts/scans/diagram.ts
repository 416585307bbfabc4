import type { Bin } from './reliability.ts'

const size = { width: 420, height: 420, left: 56, bottom: 48, top: 16, right: 16 }
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom }

/** Probabilities below this hold hardly any figure; the axis starts here. */
const least = 0.4

const at = (p: number): number => Math.max(0, (p - least) / (1 - least))
const x = (p: number): number => Math.round((size.left + at(p) * inner.width) * 10) / 10
const y = (p: number): number => Math.round((size.top + (1 - at(p)) * inner.height) * 10) / 10

/** The reliability diagram as SVG: what was said against what was so, a dot as large as the number of its figures. */
export function diagram(bins: readonly Bin[]): string {
  const ticks = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  const most = Math.max(...bins.map((bin) => bin.figures))
  const dots = bins
    .filter((bin) => bin.figures > 0)
    .map((bin) => {
      const radius = Math.round((3 + 11 * Math.sqrt(bin.figures / most)) * 10) / 10
      const label = `${bin.right} of ${bin.figures}`
      return `<circle cx="${x(bin.said)}" cy="${y(bin.right / bin.figures)}" r="${radius}" fill="#2b6cb0" fill-opacity="0.55"><title>${label}</title></circle>`
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    ...ticks.flatMap((t) => [
      `<line x1="${x(t)}" y1="${y(least)}" x2="${x(t)}" y2="${y(1)}" stroke="#e5e5e5"/>`,
      `<line x1="${x(least)}" y1="${y(t)}" x2="${x(1)}" y2="${y(t)}" stroke="#e5e5e5"/>`,
      `<text x="${x(t)}" y="${y(least) + 16}" text-anchor="middle" fill="#333">${t}</text>`,
      `<text x="${x(least) - 8}" y="${y(t) + 4}" text-anchor="end" fill="#333">${t}</text>`,
    ]),
    `<line x1="${x(least)}" y1="${y(least)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...dots,
    `<text x="${x(0.7)}" y="${size.height - 10}" text-anchor="middle" fill="#333">probability said (mean of the bin)</text>`,
    `<text x="14" y="${y(0.7)}" text-anchor="middle" transform="rotate(-90 14 ${y(0.7)})" fill="#333">share read as printed</text>`,
    '</svg>',
    '',
  ].join('\n')
}
