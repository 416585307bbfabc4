/** Questions a researcher would ask, each with the SQL that answers it. Shown in docs/queries.md with their answers on the samples. */
export interface ExampleQuery {
  title: string
  titleZh: string
  /** What the answer says and what to beware of. */
  note: string
  sql: string
}

export const exampleQueries: readonly ExampleQuery[] = [
  {
    title: 'How much of the money was spent, on which base?',
    titleZh: '预算执行率：按年初预算算，还是按调整后预算算',
    note: "The same spending has a rate for each base, and reports state one or the other: compare units only on the same one. Columns that are recomputed here end in `_derived`; what a report itself says is a row of `amounts` with `measure = 'execution_rate'`.",
    sql: `select r.organization, a.subject,
       max(a.value) filter (a.measure = 'approved') as approved,
       max(a.value) filter (a.measure = 'revised')  as revised,
       max(a.value) filter (a.measure = 'executed') as executed,
       round(100 * executed / approved, 2) as on_approved_derived,
       round(100 * executed / revised, 2)  as on_revised_derived
from amounts a join reports r using (sha256, report)
where a.unit = 'CNY' and a.file like '%.pdf'
group by r.organization, a.subject
having executed is not null and (approved > 0 or revised > 0)
order by r.organization, a.subject`,
  },
  {
    title: 'What does not agree, and where does it stand?',
    titleZh: '哪些数字对不上，在第几页',
    note: '`stated` is what the report prints, `computed` what follows from the other figures it prints; both in `unit`. `message_zh` and `message_en` put it in a sentence, `quote` and `x0` to `y1` show the place.',
    sql: `select file, page, rule, cause, stated, computed, unit, quote
from checks
where severity in ('error', 'warning') and file like '%.pdf'
order by file, page, rule`,
  },
  {
    title: 'Which relations hold, and how exactly?',
    titleZh: '各类关系的核对结果',
    note: '`explained` relations hold once the rounding of the printed figures, a cut-off digit or another base that the report states is allowed for: they are no mistakes.',
    sql: `select rule, count(*) as relations,
       count(*) filter (verdict = 'consistent') as exact,
       count(*) filter (verdict in ('rounded', 'truncated', 'other-base')) as explained,
       count(*) filter (verdict = 'inconsistent') as inconsistent,
       count(*) filter (verdict = 'not-checkable') as not_checkable
from checks
where file like '%.pdf'
group by rule
order by relations desc, rule`,
  },
  {
    title: 'How far can each document be trusted?',
    titleZh: '每个文件读懂了多少、重算了多少',
    note: 'Of the numbers with a unit or % in a document: how many a fact or an indicator holds, and how many of those a relation confirms. What nothing holds is in `unclaimed`, what could not be read in `problems`.',
    sql: `select d.file, d.numbers,
       round(100 * d.claimed / d.numbers, 1) as understood_percent,
       round(100 * d.checked / d.numbers, 1) as recomputed_percent,
       sum(r.inconsistent_count) as inconsistent, d.error_count as read_errors
from documents d join reports r using (sha256)
group by d.sha256, d.file, d.numbers, d.claimed, d.checked, d.error_count
order by d.file`,
  },
  {
    title: 'Do the units give themselves full marks?',
    titleZh: '各级指标得分占分值的比例',
    note: 'Scores of indicator tables by first-level group; `targets` counts the indicators whose target is a number.',
    sql: `select r.organization, r.fiscal_year, coalesce(i.level1, i.name) as indicators, count(*) as n,
       count(i.target) as targets,
       sum(i.weight) as weight, sum(i.score) as score,
       round(100 * sum(i.score) / sum(i.weight), 1) as percent_of_weight
from indicators i join reports r using (sha256, report)
where i.weight > 0 and i.file like '%.pdf'
group by all
order by r.organization, percent_of_weight desc, indicators`,
  },
]
