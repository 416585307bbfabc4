import type { Random } from '../random.ts'
import type { MoneyStyle } from '../scribe.ts'

/** How one report writes money: the same throughout its prose. */
export function drawStyle(random: Random, grain: number): MoneyStyle {
  const unit = random.pick<MoneyStyle['unit']>(['万元', '万元', '万元', '万元', '元', '元'])
  const exactDigits =
    unit === '元'
      ? grain < 1
        ? 2
        : random.pick([0, 2])
      : grain >= 10_000
        ? random.pick([0, 2])
        : grain >= 100
          ? 2
          : random.pick([2, 2, 4, 6])
  return {
    unit,
    digits: exactDigits,
    strip: exactDigits > 0 && random.chance(0.25),
    carried: false,
    rateDigits: random.pick([2, 2, 2, 1, 0]),
    spelling: {
      grouped: random.chance(unit === '元' ? 0.5 : 0.15),
      ...(random.chance(0.05) ? { wide: true, grouped: false } : {}),
      ...(random.chance(0.06) ? { gap: ' ' } : {}),
    },
  }
}

/** The style of the tables: mostly that of the prose, sometimes in another unit. */
export function tableStyle(random: Random, prose: MoneyStyle): MoneyStyle {
  const plain = { ...prose, spelling: { grouped: prose.spelling.grouped ?? false } }
  if (random.chance(0.75)) return { ...plain, strip: random.chance(0.1) && prose.strip }
  return prose.unit === '元'
    ? { ...plain, unit: '万元', digits: 2, strip: false }
    : { ...plain, unit: '元', digits: 2, strip: false, spelling: { grouped: random.chance(0.6) } }
}
