import { Decimal } from '../../../src/base/decimal.ts'
import type { Random } from '../random.ts'
import { divide, sumOf, toGrain } from './money.ts'
import { totalOf, type UnitYear } from './unit-year.ts'

/** One line of spending by function, at any of the three depths. */
export interface FunctionalLine {
  code: string
  name: string
  depth: 1 | 2 | 3
  /** Names of the lines above, from the top. */
  above: string[]
  basic: Decimal
  project: Decimal
  approved: Decimal
  /** The budget of the whole year, after adjustment. */
  revised: Decimal
}

export interface NamedSum {
  name: string
  value: Decimal
}

/** Final accounts of a unit: every identity of the public tables holds exactly. */
export interface Accounts {
  opening: Decimal
  income: NamedSum[]
  incomeTotal: Decimal
  basic: Decimal
  project: Decimal
  spending: Decimal
  closing: Decimal
  /** Income with the opening balance, and spending with the closing one. */
  total: Decimal
  totalBefore: Decimal
  personnel: Decimal
  running: Decimal
  lines: FunctionalLine[]
  three: Record<'abroad' | 'purchase' | 'cars' | 'reception', { budget: Decimal; final: Decimal }>
  runningBefore: Decimal
}

export function drawAccounts(random: Random, unit: UnitYear): Accounts {
  const { personnel, running } = unit
  const basic = personnel.plus(running)
  const project = totalOf(unit.projects, 'executed')
  const spending = basic.plus(project)
  const opening = random.chance(0.4) ? new Decimal(0) : part(random, spending, 0.01, 0.08, unit)
  const closing = random.chance(0.3) ? new Decimal(0) : part(random, spending, 0.005, 0.06, unit)
  const incomeTotal = spending.plus(closing).minus(opening)
  const other = random.chance(0.5) ? part(random, incomeTotal, 0.005, 0.1, unit) : new Decimal(0)
  const total = incomeTotal.plus(opening)
  return {
    opening,
    income: [
      { name: '财政拨款收入', value: incomeTotal.minus(other) },
      { name: '事业收入', value: new Decimal(0) },
      { name: '其他收入', value: other },
    ],
    incomeTotal,
    basic,
    project,
    spending,
    closing,
    total,
    totalBefore: part(random, total, 0.75, 1.3, unit),
    personnel,
    running,
    lines: drawLines(random, unit, basic, project),
    three: drawThree(random),
    runningBefore: part(random, running, 0.8, 1.25, unit),
  }
}

const part = (random: Random, of: Decimal, low: number, high: number, unit: UnitYear): Decimal =>
  Decimal.max(toGrain(of.times((low + random.next() * (high - low)).toFixed(5)), unit.grain), unit.grain)

function drawLines(random: Random, unit: UnitYear, basic: Decimal, project: Decimal): FunctionalLine[] {
  const { functional } = unit.sector
  const leaves = functional.flatMap((top) =>
    top.kids.flatMap((middle) => middle.kids.map((leaf) => ({ top, middle, leaf }))),
  )
  const basics = divide(random, basic, leaves.length, unit.grain)
  // Projects are paid from the unit's own class only.
  const own = leaves.filter(({ top }) => top === functional[0])
  const projects = divide(random, project, own.length, unit.grain)
  const values = leaves.map((leaf, i) => {
    const spent = { basic: basics[i] as Decimal, project: projects[own.indexOf(leaf)] ?? new Decimal(0) }
    const whole = Decimal.max(spent.basic.plus(spent.project), unit.grain)
    return {
      ...leaf,
      ...spent,
      approved: part(random, whole, 0.8, 1.2, unit),
      revised: part(random, whole, 1, 1.15, unit),
    }
  })
  type Value = (typeof values)[number]
  const line = (
    of: Value[],
    row: { code: string; name: string },
    depth: 1 | 2 | 3,
    above: string[],
  ): FunctionalLine => ({
    code: row.code,
    name: row.name,
    depth,
    above,
    basic: sumOf(of.map((value) => value.basic)),
    project: sumOf(of.map((value) => value.project)),
    approved: sumOf(of.map((value) => value.approved)),
    revised: sumOf(of.map((value) => value.revised)),
  })
  return functional.flatMap((top) => [
    line(
      values.filter((value) => value.top === top),
      top,
      1,
      [],
    ),
    ...top.kids.flatMap((middle) => [
      line(
        values.filter((value) => value.middle === middle),
        middle,
        2,
        [top.name],
      ),
      ...middle.kids.map((leaf) =>
        line(
          values.filter((value) => value.leaf === leaf),
          leaf,
          3,
          [top.name, middle.name],
        ),
      ),
    ]),
  ])
}

function drawThree(random: Random): Accounts['three'] {
  const pair = (low: number, high: number, zero: number): { budget: Decimal; final: Decimal } => {
    if (random.chance(zero)) return { budget: new Decimal(0), final: new Decimal(0) }
    const budget = new Decimal(random.int(low, high)).times(1000)
    return {
      budget,
      final: random.chance(0.2) ? budget : toGrain(budget.times((0.4 + random.next() * 0.59).toFixed(4)), 100),
    }
  }
  return {
    abroad: pair(10, 90, 0.8),
    purchase: pair(150, 260, 0.7),
    cars: pair(12, 240, 0.05),
    reception: pair(4, 60, 0.1),
  }
}
