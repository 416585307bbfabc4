import { cell, heading, type Paper, paragraph, type Table, table, text } from '../generate/paper.ts'
import { amountsOf, broken, holds, indicatorRow, indicatorsOf, type Sample } from './pen.ts'

const project = '职业技能提升培训'
const year = '2023'
const a = amountsOf(year)
const i = indicatorsOf(project)
const aliases = { unit: '万元', aliases: ['年度资金总额'] }
const part = (name: string) => ({ unit: '万元', aliases: [name], optional: true })

const paper: Paper = {
  title: '云溪市人力资源和社会保障局2023年度职业技能提升培训项目支出绩效自评报告',
  blocks: [
    heading(0, '云溪市人力资源和社会保障局2023年度职业技能提升培训项目支出绩效自评报告'),
    ...basics(),
    ...money(),
    ...outcomes(),
    form(),
    paragraph('填表人：办公室　　联系电话：0000-6120318', { align: 'right' }),
  ],
}

function basics() {
  return [
    heading(1, '一、项目基本情况'),
    paragraph(
      '职业技能提升培训是我局的常年项目，面向企业职工、农村转移劳动力和登记失业人员开展订单式培训。补贴标准按云溪人社发〔2021〕17号执行，初级工每人1500元，中级工每人2000元，同一职工每年最多享受3次。',
    ),
    paragraph(
      text`2023年，项目年初预算${a('480.00万元', project, 'approved')}，6月因增设养老护理专业追加${a('36.50万元', project, 'adjustment')}，调整后预算${a('516.50万元', project, 'revised')}。按资金来源分，中央财政资金、省级财政资金、市级财政资金分别为${a('210.00', `${project}/中央财政资金`, 'revised', { unit: '万元', aliases: ['中央财政资金'], alt: ['budget'] })}、${a('126.50', `${project}/省级财政资金`, 'revised', { unit: '万元', aliases: ['省级财政资金'], alt: ['budget'] })}和${a('180.00万元', `${project}/市级财政资金`, 'revised', { aliases: ['市级财政资金'], alt: ['budget'] })}。`,
    ),
  ]
}

function item(name: string) {
  return { subject: `${project}/${name}`, more: { aliases: [name] } }
}

function money() {
  const [subsidy, exam, teachers, publicity] = ['培训补贴', '鉴定补贴', '师资及教材', '宣传及管理'].map(item) as [
    ReturnType<typeof item>,
    ReturnType<typeof item>,
    ReturnType<typeof item>,
    ReturnType<typeof item>,
  ]
  return [
    heading(1, '二、资金使用情况'),
    paragraph(
      text`（一）总体情况。截至2023年12月31日，资金全部到位，实际到位${a('516.50万元', project, 'released')}，到位率${a('100%', project, 'release_rate')}；全年支出${a('498.72万元', project, 'executed')}（账面数${a('4,987,216.40元', project, 'executed', { optional: true })}），预算执行率${a('96.56%', project, 'execution_rate')}，结余${a('17.78万元', project, 'balance')}。执行率比上年提高1.32个百分点，上年为${a('95.24%', project, 'execution_rate', { period: '2022' })}。`,
    ),
    paragraph(
      text`（二）支出构成。全年支出中，培训补贴${a('352.64万元', subsidy.subject, 'executed', subsidy.more)}，占${a('70.71%', subsidy.subject, 'share', subsidy.more)}；鉴定补贴${a('88.40万元', exam.subject, 'executed', exam.more)}，占${a('17.73%', exam.subject, 'share', exam.more)}；师资及教材${a('42.18万元', teachers.subject, 'executed', teachers.more)}，占${a('8.46%', teachers.subject, 'share', teachers.more)}；宣传及管理${a('15.50万元', publicity.subject, 'executed', publicity.more)}，占${a('3.11%', publicity.subject, 'share', publicity.more)}。`,
    ),
    paragraph('（三）部分专项培训班的资金情况如下：'),
    paragraph(
      text`1.创业培训。全年预算${a('64.00万元', '创业培训', 'revised')}，支出${a('61.28万元', '创业培训', 'executed')}，执行率${a('95.75%', '创业培训', 'execution_rate')}。`,
    ),
    paragraph(
      text`2.高技能人才研修。全年预算${a('85.00万元', '高技能人才研修', 'revised')}，支出${a('80.41万元', '高技能人才研修', 'executed')}，结余${a('45.90万元', '高技能人才研修', 'balance')}，执行率${a('94.60%', '高技能人才研修', 'execution_rate')}。`,
    ),
    paragraph(
      text`3.乡村工匠培训。全年预算${a('42.00万元', '乡村工匠培训', 'revised')}，支出${a('41.37元', '乡村工匠培训', 'executed')}，执行率${a('98.50%', '乡村工匠培训', 'execution_rate')}。`,
    ),
    paragraph(
      text`4.养老护理培训。全年预算${a('36.50万元', '养老护理培训', 'revised')}，支出${a('35.07万元', '养老护理培训', 'executed')}，执行率${a('96.08%', '养老护理培训', 'execution_rate')}。`,
    ),
  ]
}

function outcomes() {
  return [
    heading(1, '三、项目产出和效益'),
    paragraph(
      text`全年${i('开展补贴性培训4126人次', '补贴性培训', { source: 'narrative', actual: 4126, actual_unit: '人次', name_alt: ['开展补贴性培训', '培训人次'] })}，${i('培训取证率88.3%', '培训取证率', { source: 'narrative', actual: 88.3, actual_unit: '%', name_alt: ['取证率'] })}。同期协助金融机构${i('发放创业担保贷款2.36亿元', '创业担保贷款', { source: 'narrative', actual: 2.36, actual_unit: '亿元', name_alt: ['发放创业担保贷款'] })}，该贷款不属于本项目资金。班次比计划少4期，原因是两家承训机构资质到期。`,
    ),
    heading(1, '四、自评结论'),
    paragraph('经自评，本项目得分99.26分，等级为优。'),
    paragraph('附：项目支出绩效自评表（单位：万元）'),
  ]
}

function form(): Table {
  const head = (name: string) => cell(name, { header: true })
  const funds = (name: string, figures: [string, string, string]) =>
    [
      a(figures[0], `${project}/${name}`, 'approved', part(name)),
      a(figures[1], `${project}/${name}`, 'revised', part(name)),
      a(figures[2], `${project}/${name}`, 'executed', part(name)),
    ] as const
  return table([
    [head('项目名称'), cell(project, { colSpan: 7 })],
    [
      head('主管部门'),
      cell('云溪市人力资源和社会保障局', { colSpan: 3 }),
      head('实施单位'),
      cell('云溪市就业服务中心', { colSpan: 3 }),
    ],
    [
      cell('项目资金\n（万元）', { rowSpan: 5, header: true }),
      cell('', { header: true }),
      ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map(head),
    ],
    [
      '年度资金总额',
      a('480.00', project, 'approved', aliases),
      a('516.50', project, 'revised', aliases),
      a('498.72', project, 'executed', aliases),
      '10',
      a('96.56%', project, 'execution_rate', { aliases: ['年度资金总额'] }),
      '9.66',
    ],
    ['其中：当年财政拨款', ...funds('当年财政拨款', ['480.00', '516.50', '498.72']), '—', '', '—'],
    ['上年结转资金', ...funds('上年结转资金', ['0.00', '0.00', '0.00']), '—', '', '—'],
    ['其他资金', ...funds('其他资金', ['0.00', '0.00', '0.00']), '—', '', '—'],
    [
      cell('一级指标', { header: true }),
      ...['二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].map(head),
    ],
    ...indicatorRows(),
    [cell('总分', { colSpan: 5 }), '100', '99.26', ''],
  ])
}

function indicatorRows() {
  const row = (l1: string, l2: string, values: [string, string, string, string, string]) =>
    indicatorRow(project, [l1, l2], values)
  const people = row('产出指标', '数量指标', ['补贴性培训', '≥4000人次', '4126人次', '10', '10'])
  const classes = row('产出指标', '数量指标', ['开办培训班', '≥100期', '96期', '10', '9.6'])
  const passed = row('产出指标', '质量指标', ['培训取证率', '≥85%', '88.3%', '10', '10'])
  const inTime = row('产出指标', '时效指标', ['补贴发放及时率', '=100%', '100%', '10', '10'])
  const cost = row('产出指标', '成本指标', ['人均培训成本', '≤1300元', '1196.42元', '10', '10'])
  const jobs = row('效益指标', '社会效益指标', ['培训后实现就业', '≥1500人', '1583人', '15', '15'])
  const known = row('效益指标', '可持续影响指标', ['培训政策知晓率', '≥90%', '91.5%', '15', '15'])
  const happy = row('满意度指标', '服务对象满意度指标', ['参训学员满意度', '≥90%', '94.6%', '10', '10'])
  const cells = (r: typeof people, reason = '') => [r.name, r.target, r.actual, r.weight, r.score, reason]
  return [
    [cell('产出指标', { rowSpan: 5 }), cell('数量指标', { rowSpan: 2 }), ...cells(people)],
    cells(classes, '两家承训机构资质到期，少开4期，已列入下年计划'),
    ['质量指标', ...cells(passed)],
    ['时效指标', ...cells(inTime)],
    ['成本指标', ...cells(cost)],
    [cell('效益指标', { rowSpan: 2 }), '社会效益指标', ...cells(jobs)],
    ['可持续影响指标', ...cells(known)],
    ['满意度指标', '服务对象满意度指标', ...cells(happy)],
  ]
}

export const trainingSelfEvaluation: Sample = {
  name: 'training-selfeval',
  formats: [{ extension: 'html' }, { extension: 'docx' }, { extension: 'pdf', by: 'browser' }],
  site: { site: '云溪市人力资源和社会保障局', date: '2024-04-18', contact: '0000-6120300' },
  paper,
  report: {
    title: paper.title,
    type: 'self-evaluation',
    organization: '云溪市人力资源和社会保障局',
    fiscal_year: 2023,
    period_end: null,
    score: 99.26,
    grade: '优',
  },
  checks: [
    holds('adjustment', project, 516.5, 516.5, '480.00+36.50'),
    holds('release-rate', project, 100, 100, '516.50/516.50'),
    holds('execution-rate', project, 96.56, 96.5576, '498.72/516.50'),
    holds('balance', project, 17.78, 17.78, '516.50-498.72'),
    holds('share', '培训补贴', 70.71, 70.709, '352.64/498.72'),
    holds('share', '鉴定补贴', 17.73, 17.7254, '88.40/498.72'),
    holds('share', '师资及教材', 8.46, 8.4577, '42.18/498.72'),
    holds('share', '宣传及管理', 3.11, 3.108, '15.50/498.72'),
    { ...holds('sum', project, 498.72, 498.72, '352.64+88.40+42.18+15.50'), optional: true },
    { ...holds('sum', project, 516.5, 516.5, '210.00+126.50+180.00'), optional: true },
    { ...holds('change', project, 1.32, 1.32, '96.56-95.24'), optional: true },
    holds('execution-rate', '创业培训', 95.75, 95.75, '61.28/64.00'),
    broken('balance', '高技能人才研修', 45.9, 4.59, '85.00-80.41', 'decimal-shift'),
    holds('execution-rate', '高技能人才研修', 94.6, 94.6, '80.41/85.00'),
    broken('execution-rate', '乡村工匠培训', 98.5, 0.00985, '41.37元/42.00万元', 'unit-slip'),
    { ...holds('execution-rate', '养老护理培训', 96.08, 96.0822, '35.07/36.50') },
    holds('score', '预算执行率', 9.66, 9.656, '10×96.56%'),
    holds('score', project, 99.26, 99.26, '9.66+10+9.6+10+10+10+15+15+10'),
    { ...holds('grade', project, 99.26, 99.26, '≥90'), stated: '优', computed: '优', optional: true },
  ],
  planted: [
    {
      where: '二（三）2 高技能人才研修',
      what: '结余45.90万元，85.00－80.41应为4.59（小数点错位）',
      verdict: 'inconsistent, decimal-shift',
    },
    {
      where: '二（三）3 乡村工匠培训',
      what: '支出41.37元，按执行率98.50%应为41.37万元（单位错写）',
      verdict: 'inconsistent, unit-slip',
    },
    { where: '二（一）', what: '498.72万元与4,987,216.40元是同一数（四舍五入），不应报错', verdict: 'near miss' },
    { where: '二（二）', what: '四项占比之和100.01%，由四舍五入产生，不应报错', verdict: 'near miss' },
    { where: '一、三', what: '补贴标准每人1500元、贷款2.36亿元、文号与电话都不是本项目资金', verdict: 'trap' },
    { where: '自评表', what: '人均培训成本≤1300元，实际1196.42元，为达成；开班96期低于100期', verdict: 'trap' },
  ],
}
