/**
 * Glyphs of figures that recognition takes for one another, with costs: used where arithmetic has to decide between readings,
 * never to change a figure on its own. Costs are in the same unit everywhere: 1 for what a careful reader would try first,
 * above 2 for what hardly happens. Two digits exchanged, a digit for one of another shape, or another unit are in no class:
 * they are slips of the author.
 */
export type ConfusionName =
  | 'point-dropped'
  | 'comma-for-point'
  | 'point-for-comma'
  | 'percent-as-digit'
  | 'sign-as-digit'
  | 'border-as-digit'
  | 'digit-doubled'
  | 'digits-merged'
  | 'minus-dropped'
  | 'minus-added'
  | 'digit-look-alike'

/** Cost of each class; for digits of like shape the pairs below say more. */
export const confusionCosts: Record<ConfusionName, number> = {
  // 9352% for 93.52%, 1236 for 12.36: the smallest glyph is lost first
  'point-dropped': 0.8,
  // 1,184 for 1.184
  'comma-for-point': 0.8,
  // 12.345 for 12,345
  'point-for-comma': 0.8,
  // 98.036 for 98.03%
  'percent-as-digit': 1,
  // 290% for ≥90%
  'sign-as-digit': 0.5,
  // 1480.00 for |480.00
  'border-as-digit': 1,
  // 933.52 for 93.52
  'digit-doubled': 1.4,
  // 1 for 11 in a narrow cell
  'digits-merged': 1.4,
  // 12.00 for -12.00 in a cell
  'minus-dropped': 1.6,
  // -12.00 for 12.00 beside a border
  'minus-added': 1.6,
  'digit-look-alike': 1.4,
}

/** Digits of like shape, both ways, with the cost where print is small, faint or touches a line. */
export const digitLookAlikes: ReadonlyArray<readonly [a: string, b: string, cost: number]> = [
  ['3', '8', 1.2],
  ['5', '6', 1.2],
  ['6', '8', 1.2],
  ['0', '8', 1.4],
  ['0', '6', 1.4],
  ['8', '9', 1.4],
  ['1', '7', 1.4],
  ['3', '5', 1.6],
  ['5', '8', 1.6],
  ['0', '9', 1.6],
  ['2', '7', 1.8],
  ['3', '9', 1.8],
]
