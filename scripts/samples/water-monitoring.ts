import { cell, heading, type Ink, type Paper, paragraph, type Table, table, text } from '../generate/paper.ts'
import { amountsOf, broken, holds, indicatorsOf, type Sample } from './pen.ts'

const unit = '岚浦县水利局'
const a = amountsOf('2024')
const soFar = { period: '2024-01/2024-08' }

const [supply, dams, floods, rivers, soil] = [
  '农村供水工程维修养护',
  '小型水库安全运行',
  '山洪灾害防治',
  '河湖管护',
  '水土保持监测',
] as const

const paper: Paper = {
  title: '岚浦县水利局2024年1-8月预算绩效运行监控报告',
  blocks: [
    heading(0, '岚浦县水利局2024年1-8月预算绩效运行监控报告'),
    paragraph(
      '按照县财政局关于做好绩效运行监控的通知（岚财绩〔2024〕6号）要求，我局对列入本年预算的6个项目开展了监控，现将情况报告如下。',
    ),
    heading(1, '一、总体执行情况'),
    paragraph(
      text`${unit}2024年项目年初预算${a('899.00万元', unit, 'approved')}，年中净增${a('12.00万元', unit, 'adjustment')}，调整后预算${a('911.00万元', unit, 'revised')}。1-8月累计支出${a('607.86万元', unit, 'executed', soFar)}，支出进度${a('66.72%', unit, 'execution_rate', soFar)}，高于序时进度（66.67%）0.05个百分点。预计全年支出${a('899.40万元', unit, 'executed_projected')}，预计年末结余${a('11.60万元', unit, 'balance_projected')}。`,
    ),
    paragraph('金额单位：万元', { align: 'right' }),
    overview(),
    heading(1, '二、分项目情况'),
    ...details(),
    heading(1, '三、下一步措施'),
    paragraph(
      '一是加快山洪灾害预警设备采购，招标文件已挂网，预算控制价36万元；二是督促水土保持监测单位在11月底前提交成果。',
    ),
  ],
}

function overview(): Table {
  const row = (
    order: string,
    name: string,
    f: [string, string, string, string, string],
    more = {},
  ): (Ink | string)[] => {
    const wan = { unit: '万元', ...more }
    const s = name === '合计' ? unit : name
    return [
      order,
      name,
      a(f[0], s, 'approved', wan),
      a(f[1], s, 'revised', wan),
      a(f[2], s, 'executed', { ...wan, ...soFar }),
      a(f[3], s, 'execution_rate', { unit: '%', ...soFar }),
      a(f[4], s, 'executed_projected', wan),
    ]
  }
  const order = row('', '合计', ['899.00', '911.00', '607.86', '66.72', '899.40'], { aliases: ['合计'] })
  return table(
    [
      ['序号', '项目名称', '年初预算数', '调整后预算数', '1-8月执行数', '1-8月执行率（%）', '全年预计执行数'],
      [cell('合计', { colSpan: 2 }), ...order.slice(2)],
      row('1', supply, ['320.00', '340.00', '231.20', '68.00', '333.20']),
      row('2', dams, ['186.00', '186.00', '124.62', '67.00', '186.00']),
      row('3', floods, ['95.00', '95.00', '58.90', '62.00', '93.10']),
      row('4', rivers, ['240.00', '232.00', '162.40', '70.00', '232.00']),
      row('5', soil, ['58.00', '58.00', '30.74', '53.00', '55.10']),
    ],
    1,
  )
}

function details() {
  const part = (raw: string, name: string): Ink =>
    a(raw, `${supply}/${name}`, 'executed', { ...soFar, aliases: [name] })
  const outcome = indicatorsOf(supply)('已更换水泵42台', '更换水泵', {
    source: 'narrative',
    actual: 42,
    actual_unit: '台',
  })
  const gauge = indicatorsOf(dams)('水库巡查计划1200次，已完成864次，完成率72%', '水库巡查', {
    source: 'statement',
    target: 1200,
    target_unit: '次',
    actual: 864,
    actual_unit: '次',
    completion_rate: 72,
  })
  return [
    paragraph(
      text`（一）${supply}。1-8月支出${a('231.20万元', supply, 'executed', soFar)}，支出进度${a('68.00%', supply, 'execution_rate', soFar)}，其中水泵更换${part('98.40万元', '水泵更换')}、管网抢修${part('76.50万元', '管网抢修')}、水质检测${part('31.00万元', '水质检测')}等；预计年末结余${a('6.80万元', supply, 'balance_projected')}。${outcome}。`,
    ),
    paragraph(
      text`（二）${dams}。1-8月支出${a('124.62万元', dams, 'executed', soFar)}，支出进度${a('67.00%', dams, 'execution_rate', soFar)}。${gauge}。`,
    ),
    paragraph(
      text`（三）${floods}。1-8月支出${a('58.90元', floods, 'executed', soFar)}，支出进度${a('62.00%', floods, 'execution_rate', soFar)}，预计年末结余${a('1.90万元', floods, 'balance_projected')}。`,
    ),
    paragraph(
      text`（四）${rivers}。按照过紧日子要求调减${a('8.00万元', rivers, 'adjustment', { sign: -1 })}后，预算为${a('232.00万元', rivers, 'revised')}，1-8月支出${a('162.40万元', rivers, 'executed', soFar)}，支出进度${a('66.72%', rivers, 'execution_rate', soFar)}。`,
    ),
    paragraph(
      text`（五）${soil}。1-8月支出${a('30.74万元', soil, 'executed', soFar)}，支出进度${a('53.00%', soil, 'execution_rate', soFar)}，低于序时进度13.67个百分点，原因是监测成果尚未验收。`,
    ),
  ]
}

export const waterMonitoring: Sample = {
  name: 'water-monitoring',
  formats: [{ extension: 'pdf', by: 'browser' }, { extension: 'html' }],
  site: { site: unit, date: '2024-09-12', contact: '0000-3351207' },
  paper,
  report: {
    title: paper.title,
    type: 'monitoring',
    organization: unit,
    fiscal_year: 2024,
    period_end: '2024-08',
    score: null,
    grade: null,
  },
  checks: [
    holds('adjustment', unit, 911, 911, '899.00+12.00'),
    holds('execution-rate', unit, 66.72, 66.7245, '607.86/911.00'),
    holds('balance', unit, 11.6, 11.6, '911.00-899.40'),
    holds('sum', unit, 607.86, 607.86, '231.20+124.62+58.90+162.40+30.74'),
    holds('sum', unit, 899, 899, '320+186+95+240+58'),
    holds('sum', unit, 911, 911, '340+186+95+232+58'),
    holds('sum', unit, 899.4, 899.4, '333.20+186.00+93.10+232.00+55.10'),
    holds('execution-rate', supply, 68, 68, '231.20/340.00'),
    holds('execution-rate', dams, 67, 67, '124.62/186.00'),
    holds('execution-rate', floods, 62, 62, '58.90/95.00'),
    holds('execution-rate', rivers, 70, 70, '162.40/232.00'),
    holds('execution-rate', soil, 53, 53, '30.74/58.00'),
    holds('balance', supply, 6.8, 6.8, '340.00-333.20'),
    holds('balance', floods, 1.9, 1.9, '95.00-93.10'),
    holds('adjustment', rivers, 232, 232, '240.00-8.00'),
    holds('completion-rate', '水库巡查', 72, 72, '864/1200'),
    broken('restatement', floods, 58.9, 589000, '58.90元 / 58.90万元', 'unit-slip', { rule_alt: ['execution-rate'] }),
    broken('execution-rate', rivers, 66.72, 70, '162.40/232.00', 'contradiction', {
      rule_alt: ['restatement'],
      cause_alt: ['unknown', 'wrong-base'],
    }),
    broken('count', unit, 6, 5, '5个项目', 'omitted-part', { cause_alt: ['unknown', 'contradiction'] }),
    { ...holds('progress', unit, 0.05, 0.05, '66.72-66.67'), optional: true, rule_alt: ['change'] },
    { ...holds('progress', soil, -13.67, -13.67, '53.00-66.67'), optional: true, rule_alt: ['change'] },
  ],
  planted: [
    {
      where: '二（三）山洪灾害防治',
      what: '支出58.90元，表中为58.90万元（单位错写）',
      verdict: 'inconsistent, unit-slip',
    },
    {
      where: '二（四）河湖管护',
      what: '支出进度66.72%照抄了合计数，162.40÷232.00应为70.00%',
      verdict: 'inconsistent, copied total',
    },
    { where: '开头', what: '称监控6个项目，表和正文只列5个', verdict: 'inconsistent, count' },
    { where: '二（一）', what: '三个分项之和205.90小于231.20，列举以“等”结尾，不应报错', verdict: 'near miss' },
    { where: '一', what: '高于序时进度0.05个百分点是百分点，不是增长率', verdict: 'trap' },
    { where: '三', what: '预算控制价36万元是采购限价', verdict: 'trap' },
  ],
}
