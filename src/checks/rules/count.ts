import { Decimal } from '../../base/decimal.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Draft } from '../draft.ts'

/** A stated count against what is listed. A list that ends in 等 may be longer, never shorter, than it shows. */
export function countDrafts(facts: Facts): Draft[] {
  return facts.relations.flatMap((relation) => {
    if (relation.kind !== 'count') return []
    const stated = new Decimal(relation.stated.written.number)
    const listed = new Decimal(relation.listed.length)
    const agrees = relation.complete ? stated.eq(listed) : stated.gte(listed)
    if (agrees && !relation.complete) return []
    return [
      {
        rule: 'count',
        subject: relation.subject,
        stated,
        computed: listed,
        low: listed,
        high: listed,
        unit: relation.stated.written.unit,
        // 两家下属单位 stands in the list as often as it counts
        formula: relation.listed.filter((name, i) => name !== relation.listed[i - 1]).join('、'),
        verdict: agrees ? 'consistent' : 'inconsistent',
        severity: agrees ? null : 'warning',
        cause: agrees ? null : stated.gt(listed) && !relation.sorted ? 'omitted-part' : 'contradiction',
        reason: agrees ? null : { zh: `所列为${listed.toString()}个`, en: `${listed.toString()} are listed` },
        inputs: relation.stated.id ? [relation.stated.id] : [],
        evidence: [relation.stated.evidence],
        figures: null,
      } satisfies Draft,
    ]
  })
}
