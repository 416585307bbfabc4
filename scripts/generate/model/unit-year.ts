import { Decimal } from '../../../src/base/decimal.ts'
import type { Random } from '../random.ts'
import type { Subject } from '../scribe.ts'
import { placeSyllables } from '../words/places.ts'
import { type Sector, sectors } from '../words/sectors.ts'
import { divide, drawSum, type Grain, percentOf, sumOf, toGrain } from './money.ts'
import { drawOutcomes, type Outcome } from './outcome.ts'

/** Money from one source, or for one item of spending. */
export interface Share {
  name: string
  approved: Decimal
  revised: Decimal
  released: Decimal
  executed: Decimal
}

export interface Project {
  subject: Subject
  approved: Decimal
  /** Signed; 0 where the budget was not changed. */
  adjustment: Decimal
  revised: Decimal
  released: Decimal
  executed: Decimal
  balance: Decimal
  /** At the cut-off of a monitoring report, and what is expected by the end of the year. */
  soFar: Decimal
  projected: Decimal
  sources: Share[]
  items: Share[]
  /** Spending of the year before. */
  before: Decimal
  outcomes: Outcome[]
}

export interface UnitYear {
  organization: Subject
  place: string
  sector: Sector
  year: number
  /** Last month covered by monitoring. */
  month: number
  grain: Grain
  projects: Project[]
  personnel: Decimal
  running: Decimal
}

/** What a unit got, spent and achieved in a year. Sums hold exactly. */
export function drawUnitYear(random: Random): UnitYear {
  const sector = random.pick(sectors)
  const level = random.pick(['市', '县', '县', '区', '州'])
  const place = `${random.pick(placeSyllables.first)}${random.pick(placeSyllables.second)}${level}`
  const grain = random.pick<Grain>([10_000, 1_000, 100, 100, 1, 0.01])
  const unit = `${place}${sector.office}`
  const names = random.sample(sector.projects, random.int(2, Math.min(6, sector.projects.length)))
  return {
    organization: { name: unit, aliases: [] },
    place,
    sector,
    year: random.int(2019, 2025),
    month: random.pick([6, 7, 8, 9, 10]),
    grain,
    projects: names.map((name) => drawProject(random.fork(name), name, level, grain, sector)),
    personnel: drawSum(random, 800_000, 30_000_000, grain),
    running: drawSum(random, 100_000, 4_000_000, grain),
  }
}

/** What follows the name of a project: never a word that it ends with already. */
const kindOfName = (random: Random, base: string): string =>
  random.pick(
    ['项目', '经费', '补助资金', '专项', ''].filter(
      (kind) => kind === '' || !/(经费|补助|补贴|救助)$/.test(base) || kind === '项目' || kind === '专项',
    ),
  )

function drawProject(random: Random, base: string, level: string, grain: Grain, sector: Sector): Project {
  const name = `${base}${kindOfName(random, base)}`
  const approved = drawSum(random, 60_000, 30_000_000, grain === 10_000 || random.chance(0.6) ? 10_000 : grain)
  const adjustment = random.chance(0.5) ? new Decimal(0) : drawAdjustment(random, approved, grain)
  const revised = approved.plus(adjustment)
  const released = random.chance(0.7) ? revised : scaled(random, revised, 0.82, 0.99, grain)
  const executed = random.chance(0.25)
    ? released
    : scaled(random, released, random.chance(0.2) ? 0.3 : 0.8, 0.999, grain)
  const projected = random.chance(0.4) ? revised : scaled(random, revised, 0.93, 0.999, grain)
  return {
    subject: { name, aliases: name === base ? [] : [base] },
    approved,
    adjustment,
    revised,
    released,
    executed,
    balance: revised.minus(executed),
    soFar: scaled(random, projected, 0.35, 0.85, grain),
    projected,
    sources: drawShares(
      random.fork('sources'),
      sourcesOf(random, level),
      { approved, revised, released, executed },
      grain,
    ),
    items: drawShares(
      random.fork('items'),
      random.sample(sector.items, random.int(3, 5)),
      { approved, revised, released, executed },
      grain,
    ),
    before: scaled(random, executed, 0.7, 1.35, grain),
    outcomes: drawOutcomes(random.fork('outcomes'), sector, { limit: revised, spent: executed }),
  }
}

function scaled(random: Random, value: Decimal, low: number, high: number, grain: Grain): Decimal {
  const factor = (low + random.next() * (high - low)).toFixed(5)
  return Decimal.max(toGrain(value.times(factor), grain), grain)
}

function drawAdjustment(random: Random, approved: Decimal, grain: Grain): Decimal {
  const size = scaled(random, approved, 0.02, 0.35, grain)
  return random.chance(0.55) || size.gte(approved) ? size : size.neg()
}

function sourcesOf(random: Random, level: string): string[] {
  const own = level === '市' || level === '州' ? `${level}级资金` : `${level}级资金`
  return random.pick([
    ['中央资金', '省级资金', own],
    ['中央财政资金', '省级财政资金', own],
    ['省级资金', own],
    ['财政拨款', '其他资金'],
    ['上级补助资金', '本级财政资金', '自筹资金'],
  ])
}

/** Each column is divided anew, but no part may spend more than it has. */
function drawShares(random: Random, names: readonly string[], whole: Omit<Share, 'name'>, grain: Grain): Share[] {
  const revised = divide(random, whole.revised, names.length, grain)
  const approved = alike(whole.approved, revised, grain, false)
  const released = alike(whole.released, revised, grain, true)
  const executed = alike(whole.executed, released, grain, true)
  return names.map((name, i) => ({
    name,
    approved: approved[i] as Decimal,
    revised: revised[i] as Decimal,
    released: released[i] as Decimal,
    executed: executed[i] as Decimal,
  }))
}

/** Divides a sum as another was divided; with `within`, no part is larger than the part that it comes from. */
function alike(sum: Decimal, parts: readonly Decimal[], grain: Grain, within: boolean): Decimal[] {
  const whole = sumOf(parts)
  if (sum.eq(whole)) return [...parts]
  const shares = parts.map((part) => toGrain(part.times(sum).div(whole), grain))
  let rest = sum.minus(sumOf(shares))
  return shares.map((share, i) => {
    const last = i === shares.length - 1 && !within
    const room = within ? (parts[i] as Decimal).minus(share) : rest
    const more = last ? rest : Decimal.max(Decimal.min(rest, room), share.neg())
    rest = rest.minus(more)
    return share.plus(more)
  })
}

type Column =
  | 'approved'
  | 'adjustment'
  | 'revised'
  | 'released'
  | 'executed'
  | 'balance'
  | 'soFar'
  | 'projected'
  | 'before'

export const totalOf = (projects: readonly Project[], column: Column): Decimal =>
  sumOf(projects.map((project) => project[column]))

export const executionRate = (project: Project): Decimal => percentOf(project.executed, project.revised)
