import type { Desk } from '../desk.ts'
import type { Figure } from '../figure.ts'

/** Sentences with numbers that are neither budget figures nor indicators. */
export function opening(d: Desk): string {
  const { year, place } = d.unit
  const number = `${place.slice(0, 1)}财绩〔${year + 1}〕${d.random.int(1, 60)}号`
  return d.pick([
    `根据《关于开展${year}年度预算绩效自评工作的通知》（${number}）要求，我单位认真组织实施了绩效自评，现将有关情况报告如下。`,
    `按照财政部门关于绩效管理工作的统一部署（${number}），我局对${year}年度项目支出开展了绩效自评，具体情况如下：`,
    `为提高财政资金使用效益，依据${number}文件，于${year + 1}年${d.random.int(1, 4)}月${d.random.int(1, 28)}日完成本次自评，报告如下。`,
  ])
}

/** A count of offices, people, cars: it may be taken for an indicator or not. */
export function structural(d: Desk, name: string, count: number, unit: string): Figure {
  const actual = d.scribe.figure(String(count), unit)
  d.scribe.optionalIndicator(actual, d.unit.organization, name)
  return actual
}

export function staff(d: Desk): string {
  const quota = d.random.int(18, 160)
  const of = (name: string, count: number, unit: string): Figure => structural(d, name, count, unit)
  return `${d.unit.organization.name}内设${of('内设股室', d.random.int(4, 12), '个')}股室，下属${of('下属事业单位', d.random.int(1, 9), '个')}事业单位，核定编制${of('核定编制', quota, '名')}，年末实有在职人员${of('在职人员', quota - d.random.int(0, 12), '人')}，退休人员${of('退休人员', d.random.int(3, 70), '人')}。`
}

/** How many projects are evaluated; the report lists them. */
export function projectCount(d: Desk, what: '自评' | '监控'): string {
  const { projects, organization } = d.unit
  const n = d.scribe.figure(
    String(projects.length),
    '个',
    projects.length > 2 && d.random.chance(0.2) ? { spelling: { chinese: true } } : {},
  )
  d.relate('count', { ...organization, aliases: ['项目', `纳入${what}的项目`] }, n, {
    kind: 'counted',
    size: projects.length,
  })
  return d.pick([
    `本次纳入绩效${what}的项目共${n}，${what}覆盖率${structural(d, `${what}覆盖率`, 100, '%')}。`,
    `我单位对${n}项目开展了绩效${what}。`,
    `${what}范围为列入本年预算的${n}项目。`,
  ])
}

export function standard(d: Desk): string {
  // A contract sum is no budget figure, but it may be read as a figure of its own.
  const text = d
    .pick(d.unit.sector.standards)
    .replace(/(合同总额|中标价|合同价|合同金额|控制价为)([\d,.]+)(万元)/g, (_, name, number, unit) => {
      const spelling = { grouped: number.includes(',') }
      const figure = d.scribe.figure(number.replaceAll(',', ''), unit, { spelling })
      d.scribe.optionalIndicator(figure, d.unit.organization, name)
      return `${name}${figure}`
    })
  return `${text}。`
}

export function signature(d: Desk): string {
  return d.pick([
    `填表人：办公室　　联系电话：0000-${d.random.int(2_000_000, 8_999_999)}`,
    `联系人：财务科　　电话：${d.random.int(2_000_000, 8_999_999)}　　填报日期：${d.unit.year + 1}年${d.random.int(1, 6)}月${d.random.int(1, 28)}日`,
    `${d.unit.organization.name}\n${d.unit.year + 1}年${d.random.int(1, 6)}月${d.random.int(1, 28)}日`,
  ])
}

const problems = [
  '一是预算编制还不够精细，个别项目前期论证不充分；二是部分项目进度偏慢，存在年底集中支付现象。',
  '绩效指标设置的量化程度有待提高，个别指标值偏低；项目资料归档不够及时。',
  '受物价波动等因素影响，部分采购未能按原计划实施，资金支付相应延后。',
]

const measures = [
  '下一步将加强预算编制与执行的衔接，按月通报支出情况，对连续3个月进度滞后的项目约谈负责人。',
  '今后将完善绩效指标体系，加强过程监控，力争支出进度不低于序时进度。',
  '继续落实过紧日子要求，统筹安排资金，及时办理结算，做到12月20日前完成支付。',
]

export const problem = (d: Desk): string => d.pick(problems)
export const measure = (d: Desk): string => d.pick(measures)
