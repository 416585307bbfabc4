/**
 * Chance that repeats itself: the same seed always gives the same report. (xmur3 to spread the seed, sfc32 to draw.)
 */
export interface Random {
  /** 0 <= x < 1 */
  next(): number
  /** Whole number, both ends included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different members in their order of drawing. */
  sample<T>(list: readonly T[], count: number): T[]
  /** An independent stream for one part of the work, so that a change in one part leaves the others as they are. */
  fork(name: string): Random
}

export function randomFrom(seed: string): Random {
  const next = stream(seed)
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const random: Random = {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error('Nothing to pick from')
      return list[int(0, list.length - 1)] as (typeof list)[number]
    },
    sample: (list, count) => {
      const rest = [...list]
      const drawn = []
      while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(int(0, rest.length - 1), 1))
      return drawn
    },
    fork: (name) => randomFrom(`${seed}/${name}`),
  }
  return random
}

function stream(seed: string): () => number {
  let h = 1779033703 ^ seed.length
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  const spread = (): number => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
  let [a, b, c, d] = [spread(), spread(), spread(), spread()]
  const draw = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) draw()
  return draw
}
