import type { Rule } from './page-content.ts'

/** Rules nearer than this are one line: double borders and borders of neighbouring cells drawn twice. */
export const snapTolerance = 3

/** Ends nearer than this meet: dashes, and borders drawn cell by cell. */
const joinTolerance = 3

/** Shorter rules are parts of glyphs, bullets and dots. */
const shortest = 4

/** Rules -> edges: one edge for every straight line that the eye sees, however many pieces it was drawn in. */
export function rulesToEdges(rules: readonly Rule[]): Rule[] {
  return [...edgesOf(rules, 'horizontal'), ...edgesOf(rules, 'vertical')]
}

function edgesOf(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at || a.from - b.from)
  const edges: Rule[] = []
  let group: Rule[] = []
  for (const rule of sorted) {
    const first = group[0]
    if (first && rule.at - first.at > snapTolerance) {
      edges.push(...joinAlong(group))
      group = []
    }
    group.push(rule)
  }
  if (group.length > 0) edges.push(...joinAlong(group))
  return edges.filter((edge) => edge.to - edge.from >= shortest)
}

/** Rules at one position -> as few edges as there are stretches. All take the position of the longest rule. */
function joinAlong(group: readonly Rule[]): Rule[] {
  let longest = group[0] as Rule
  for (const rule of group) if (rule.to - rule.from > longest.to - longest.from + 0.01) longest = rule
  const joined: Rule[] = []
  for (const rule of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && rule.from - last.to <= joinTolerance) last.to = Math.max(last.to, rule.to)
    else joined.push({ ...rule, at: longest.at })
  }
  return joined
}
