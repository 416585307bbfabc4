import type { Random } from '../random.ts'
import { blur } from './blur.ts'
import { bend, type Place, type Raster, shade } from './raster.ts'
import { stamp } from './seal.ts'

/** A page on its way through a scanner: the picture, and where a point of the paper (in pixels) is on it now. */
export interface Sheet {
  raster: Raster
  place: Place
}

/** A way in which pages are scanned badly. */
export interface ScanKind {
  name: string
  dpi: number
  /** 1..100 */
  jpeg: number
  spoil(sheet: Sheet, random: Random, dpi: number): Sheet
}

const pixels =
  (change: (raster: Raster, random: Random, dpi: number) => Raster): ScanKind['spoil'] =>
  (sheet, random, dpi) => ({ ...sheet, raster: change(sheet.raster, random, dpi) })

/** Grain of the sensor: normal, of this many grey levels. */
const grain = (raster: Raster, random: Random, sigma: number): Raster =>
  shade(raster, (value) => value + sigma * (random.next() + random.next() + random.next() + random.next() - 2) * 1.73)

/** Turned round the middle, clockwise, in degrees. */
function turn({ raster, place }: Sheet, degrees: number): Sheet {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [raster.width / 2, raster.height / 2]
  const to: Place = (x, y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
  const from: Place = (x, y) => [cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos]
  return { raster: bend(raster, from), place: (x, y) => to(...place(x, y)) }
}

/** Seen from a side by a camera: farther edges are shorter, light falls off, the sheet lies on a grey table. */
function photograph({ raster, place }: Sheet, random: Random): Sheet {
  const { width: w, height: h } = raster
  const [p, q] = [(random.next() - 0.5) * 0.06, 0.02 + random.next() * 0.05]
  const shrink = 0.95
  // (x, y) -> centred, divided by the distance from the camera
  const to: Place = (x, y) => {
    const [u, v] = [x / w - 0.5, y / h - 0.5]
    const depth = 1 - p * u + q * v
    return [(0.5 + (shrink * u) / depth) * w, (0.5 + (shrink * v) / depth) * h]
  }
  const from: Place = (x, y) => {
    const [s, t] = [(x / w - 0.5) / shrink, (y / h - 0.5) / shrink]
    // u = s·d, v = t·d with d = 1 − p·u + q·v
    const depth = 1 / (1 + p * s - q * t)
    return [(0.5 + s * depth) * w, (0.5 + t * depth) * h]
  }
  const [lx, ly] = [random.next() * w, random.next() * h * 0.5]
  const lit = shade(bend(raster, from, 150), (value, x, y) => {
    const far = Math.hypot((x - lx) / w, (y - ly) / h)
    return value * (1 - 0.28 * far) + 6
  })
  return { raster: grain(blur(lit, 0.7), random, 5), place: (x, y) => to(...place(x, y)) }
}

/** What happens to pages on their way to a website; each kind alone, so that what it costs can be told. */
export const scanKinds: readonly ScanKind[] = [
  { name: 'plain-200', dpi: 200, jpeg: 85, spoil: (sheet) => sheet },
  { name: 'plain-150', dpi: 150, jpeg: 85, spoil: (sheet) => sheet },
  {
    name: 'skew',
    dpi: 200,
    jpeg: 80,
    spoil: (sheet, random) => turn(sheet, (random.chance(0.5) ? 1 : -1) * (0.6 + random.next() * 1.4)),
  },
  { name: 'blur', dpi: 200, jpeg: 80, spoil: pixels((raster) => blur(raster, 1.6)) },
  { name: 'noise', dpi: 200, jpeg: 70, spoil: pixels((raster, random) => grain(raster, random, 28)) },
  { name: 'jpeg', dpi: 150, jpeg: 18, spoil: (sheet) => sheet },
  {
    name: 'seal',
    dpi: 200,
    jpeg: 80,
    spoil: pixels((raster, random, dpi) =>
      stamp(
        raster,
        [raster.width * (0.35 + random.next() * 0.4), raster.height * (0.25 + random.next() * 0.4)],
        dpi,
        random,
      ),
    ),
  },
  {
    name: 'faint',
    dpi: 150,
    jpeg: 70,
    spoil: pixels((raster, random) =>
      grain(
        shade(blur(raster, 0.8), (value) => 172 + (value / 255) * 76),
        random,
        6,
      ),
    ),
  },
  {
    name: 'photograph',
    dpi: 200,
    jpeg: 75,
    spoil: (sheet, random) => photograph(turn(sheet, (random.next() - 0.5) * 1.6), random),
  },
]
