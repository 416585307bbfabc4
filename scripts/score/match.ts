/** One-to-one matches of labels and results, the best first. */
export interface Matching {
  /** Index of the result that a label got. */
  of: Map<number, number>
  /** Indexes of labels without a result, and of results without a label. */
  missed: number[]
  extra: number[]
}

/** A score of 0 or less never matches. */
export function match<L, R>(
  labels: readonly L[],
  results: readonly R[],
  score: (label: L, result: R) => number,
): Matching {
  const pairs: [score: number, label: number, result: number][] = []
  labels.forEach((label, i) => {
    results.forEach((result, j) => {
      const points = score(label, result)
      if (points > 0) pairs.push([points, i, j])
    })
  })
  pairs.sort((a, b) => b[0] - a[0])
  const of = new Map<number, number>()
  const taken = new Set<number>()
  for (const [, i, j] of pairs) {
    if (of.has(i) || taken.has(j)) continue
    of.set(i, j)
    taken.add(j)
  }
  return {
    of,
    missed: labels.flatMap((_, i) => (of.has(i) ? [] : [i])),
    extra: results.flatMap((_, j) => (taken.has(j) ? [] : [j])),
  }
}
