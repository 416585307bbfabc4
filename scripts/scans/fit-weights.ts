import { measured, type Signs, weights as start, type Weights } from '../../src/arbitration/calibration.ts'

/** A figure with what is known of it, and whether it was read as printed. */
interface Example {
  signs: Signs
  isRight: boolean
}

type Name = keyof Weights
const names = Object.keys(start) as Name[]

/** More of these can only mean that a figure is right … */
const rising: readonly Name[] = ['sureness', 'holding', 'restated', 'complete']
/** … and more of these that it is wrong. */
const falling: readonly Name[] = ['cost', 'failing', 'long', 'odd']
/** There are too few foreign layers to fit their weight. */
const fixed: readonly Name[] = ['layer']

/**
 * Logistic regression with a little ridge, by steps down the gradient: the same figures always give the same weights.
 * Weights with a sign that common sense gives keep it, so that probability never falls as evidence grows.
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const rows = examples.map(({ signs, isRight }) => ({ x: measured(signs), y: isRight ? 1 : 0 }))
  const w = { ...start }
  for (let step = 0; step < 6000; step++) {
    const slope = byName((name) => (name === 'always' ? 0 : 0.002 * w[name]))
    for (const { x, y } of rows) {
      const sum = names.reduce((total, name) => total + w[name] * x[name], 0)
      const gap = 1 / (1 + Math.exp(-sum)) - y
      for (const name of names) slope[name] += (gap * x[name]) / rows.length
    }
    for (const name of names) if (!fixed.includes(name)) w[name] -= 0.8 * slope[name]
    for (const name of rising) w[name] = Math.max(0, w[name])
    for (const name of falling) w[name] = Math.min(0, w[name])
  }
  return byName((name) => Math.round(w[name] * 100) / 100)
}

const byName = (value: (name: Name) => number): Weights => {
  const made = { ...start }
  for (const name of names) made[name] = value(name)
  return made
}
