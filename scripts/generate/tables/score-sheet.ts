import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import { type Figure, written } from '../figure.ts'
import type { Project } from '../model/unit-year.ts'
import { type Block, cell } from '../paper.ts'
import { tableOf } from './project-lists.ts'
import { type Entry, head } from './rows.ts'

const lines = [
  { level1: '决策', level2: '项目立项', name: '立项依据充分性', rule: '依据充分得满分，每缺一项扣1分' },
  {
    level1: '决策',
    level2: '绩效目标',
    name: '绩效目标合理性',
    rule: '目标与实际工作内容相关得50%分值，可衡量得50%分值',
  },
  {
    level1: '过程',
    level2: '资金管理',
    name: '资金使用合规性',
    rule: '存在截留、挤占、挪用的，每发现一处扣2分，扣完为止',
  },
  { level1: '过程', level2: '组织实施', name: '管理制度健全性', rule: '制度健全得满分，不健全酌情扣分，最低0分' },
  {
    level1: '产出',
    level2: '产出数量',
    name: '实际完成率',
    rule: '完成率≥95%得满分，80%（含）至95%得60%分值，低于80%不得分',
  },
  { level1: '产出', level2: '产出质量', name: '质量达标率', rule: '达标率100%得满分，每降低1个百分点扣0.5分' },
  { level1: '效益', level2: '社会效益', name: '公共服务水平', rule: '效果显著得满分，较显著得80%分值，一般得50%分值' },
  { level1: '效益', level2: '满意度', name: '服务对象满意度', rule: '满意度≥90%得满分，每低1个百分点扣0.2分' },
] as const

const weights = ['8', '12', '15', '10', '15', '10', '20', '10'] as const

/** Score sheet of an evaluation: the thresholds in its rules are no facts. */
export function scoreSheet(d: Desk, p: Project): { blocks: Block[]; total: Figure } {
  const { scribe: s } = d
  const rows = lines.map((line, i) => {
    const weight = s.figure(weights[i] as string)
    const full = new Decimal(weights[i] as string)
    const share = d.random.chance(0.55) ? new Decimal(1) : new Decimal((0.7 + d.random.next() * 0.3).toFixed(3))
    const score = s.figure(written(full.times(share), d.random.pick([1, 2]), { strip: true }))
    const anchor = s.word(line.name)
    s.relate(
      'score',
      { name: line.name, aliases: [p.subject.name] },
      score,
      { kind: 'at-most', limit: weight },
      { optional: true },
    )
    s.indicator({
      anchor,
      fact: {
        kind: 'indicator',
        subject: p.subject.name,
        source: 'table',
        level1: line.level1,
        level2: line.level2,
        name: line.name,
        verdict: null,
      },
      weight,
      score,
    })
    return { line, anchor, weight, score }
  })
  const hundred = s.figure('100')
  const total = s.figure(rows.reduce((sum, { score }) => sum.plus(score.value), new Decimal(0)).toFixed())
  s.relate('score', p.subject, total, { kind: 'sum', parts: rows.map(({ score }) => score) })
  s.relate('score', p.subject, hundred, { kind: 'sum', parts: rows.map(({ weight }) => weight) }, { optional: true })
  const body = rows.map(({ line, anchor, weight, score }, i): Entry[] => [
    ...(i % 2 === 0 ? [cell(line.level1, { rowSpan: 2 })] : []),
    line.level2,
    anchor,
    cell(line.rule, { align: 'left' }),
    weight,
    score,
    '',
  ])
  const header = ['一级指标', '二级指标', '三级指标', '评分标准', '分值', '得分', '扣分原因'].map((label) =>
    head(label),
  )
  return { blocks: [tableOf([header, ...body, [cell('合计', { colSpan: 4 }), hundred, total, '']])], total }
}
