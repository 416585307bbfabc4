/** A figure with the probability that was given for it, and whether it was read as printed. */
export interface Rated {
  probability: number
  isRight: boolean
}

/** Figures whose probability lies in [from, to). */
export interface Bin {
  from: number
  to: number
  figures: number
  right: number
  /** Mean of the probabilities given. */
  said: number
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001]

export function reliability(figures: readonly Rated[]): Bin[] {
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] as number
    const inside = figures.filter(({ probability }) => probability >= from && probability < to)
    const right = inside.filter(({ isRight }) => isRight).length
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / (inside.length || 1)
    return { from, to: Math.min(1, to), figures: inside.length, right, said }
  })
}

/** Of the figures marked at least `limit`: how many there are, and which share is right. */
export function atLeast(figures: readonly Rated[], limit: number): { figures: number; right: number } {
  const marked = figures.filter(({ probability }) => probability >= limit)
  return { figures: marked.length, right: marked.filter(({ isRight }) => isRight).length }
}

/** Share of the wrong figures that are found when the most doubtful tenth is looked at; null when none is wrong. */
export function catchAtTen(figures: readonly Rated[]): number | null {
  const wrong = figures.filter(({ isRight }) => !isRight).length
  if (wrong === 0) return null
  const queue = [...figures].sort((a, b) => a.probability - b.probability)
  const looked = queue.slice(0, Math.ceil(queue.length / 10))
  return looked.filter(({ isRight }) => !isRight).length / wrong
}
