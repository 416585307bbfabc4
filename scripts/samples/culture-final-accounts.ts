import { cell, heading, type Ink, type Paper, paragraph, type Table, table, text } from '../generate/paper.ts'
import { amountsOf, broken, holds, type Sample } from './pen.ts'

const unit = '青岑县文化馆'
const a = amountsOf('2022')
const wan = { unit: '万元' }

const paper: Paper = {
  title: '青岑县文化馆2022年度单位决算公开',
  blocks: [heading(0, '青岑县文化馆2022年度单位决算公开'), ...overview(), ...tables(), ...narrative()],
}

function overview() {
  return [
    heading(1, '第一部分　单位概况'),
    paragraph(
      '青岑县文化馆为公益一类事业单位，内设办公室、群众文化活动部、文艺辅导部、非物质文化遗产保护部4个部室，核定编制38名，年末实有在职人员35人、退休人员21人。',
    ),
    heading(1, '第二部分　2022年度单位决算表'),
  ]
}

function tableFigure(raw: string, subject: string, measure: string, aliases: string[] = []): Ink {
  return a(raw, subject, measure, { ...wan, aliases })
}

function tables(): (Table | ReturnType<typeof paragraph>)[] {
  const m = tableFigure
  return [
    paragraph('收入支出决算总表', { align: 'center' }),
    paragraph('单位：青岑县文化馆　　　　　　　　　　　　金额单位：万元', { align: 'right' }),
    table(
      [
        [cell('收入', { colSpan: 3 }), cell('支出', { colSpan: 3 })],
        ['项目', '行次', '决算数', '项目', '行次', '决算数'],
        [
          '一、财政拨款收入',
          '1',
          m('846.30', '财政拨款收入', 'revenue'),
          '一、文化旅游体育与传媒支出',
          '6',
          m('736.10', '文化旅游体育与传媒支出', 'executed'),
        ],
        [
          '二、事业收入',
          '2',
          m('18.66', '事业收入', 'revenue'),
          '二、社会保障和就业支出',
          '7',
          m('78.42', '社会保障和就业支出', 'executed'),
        ],
        [
          '三、其他收入',
          '3',
          m('7.50', '其他收入', 'revenue'),
          '三、卫生健康支出',
          '8',
          m('31.26', '卫生健康支出', 'executed'),
        ],
        ['', '', '', '四、住房保障支出', '9', m('36.12', '住房保障支出', 'executed')],
        [
          '本年收入合计',
          '4',
          m('872.46', unit, 'revenue', ['本年收入合计', '本年收入']),
          '本年支出合计',
          '10',
          m('881.90', unit, 'executed', ['本年支出合计', '本年支出']),
        ],
        [
          '年初结转和结余',
          '5',
          m('23.18', unit, 'balance', ['年初结转和结余']),
          '年末结转和结余',
          '11',
          m('13.74', unit, 'balance', ['年末结转和结余']),
        ],
        [
          '总计',
          '',
          m('895.64', unit, 'total', ['总计', '收、支总计']),
          '总计',
          '',
          m('895.64', unit, 'total', ['总计', '收、支总计']),
        ],
      ],
      2,
    ),
    paragraph('“三公”经费支出决算表', { align: 'center' }),
    paragraph('金额单位：万元', { align: 'right' }),
    table(
      [
        [cell('预算数', { colSpan: 4 }), cell('决算数', { colSpan: 4 })],
        [
          '合计',
          '因公出国（境）费',
          '公务用车运行维护费',
          '公务接待费',
          '合计',
          '因公出国（境）费',
          '公务用车运行维护费',
          '公务接待费',
        ],
        [
          m('6.00', '“三公”经费', 'budget'),
          m('0.00', '因公出国（境）费', 'budget'),
          m('4.50', '公务用车运行维护费', 'budget'),
          m('1.50', '公务接待费', 'budget'),
          m('4.37', '“三公”经费', 'executed'),
          m('0.00', '因公出国（境）费', 'executed'),
          m('3.65', '公务用车运行维护费', 'executed'),
          m('0.72', '公务接待费', 'executed'),
        ],
      ],
      2,
    ),
  ]
}

function narrative() {
  const category = (name: string, money: string, share: string) =>
    text`${name}${a(money, name, 'executed', { aliases: [`一般公共预算财政拨款/${name}`] })}，占${a(share, name, 'share')}`
  return [
    heading(1, '第三部分　2022年度单位决算情况说明'),
    heading(2, '一、收入支出决算总体情况说明'),
    paragraph(
      text`2022年度收、支总计均为${a('895.64万元', unit, 'total')}。与2021年度的${a('851.02万元', unit, 'prior')}相比，收、支总计各增加${a('44.62万元', unit, 'change')}，增长${a('5.24%', unit, 'change_rate')}，主要是免费开放补助资金增加。`,
    ),
    heading(2, '二、收入决算情况说明'),
    paragraph(
      text`本年收入合计${a('872.46万元', unit, 'revenue')}，其中：财政拨款收入${a('846.30万元', '财政拨款收入', 'revenue')}，占${a('97.00%', '财政拨款收入', 'share')}；事业收入${a('18.66万元', '事业收入', 'revenue')}，占${a('2.14%', '事业收入', 'share')}；其他收入${a('7.50万元', '其他收入', 'revenue')}，占${a('0.86%', '其他收入', 'share')}。`,
    ),
    heading(2, '三、支出决算情况说明'),
    paragraph(
      text`本年支出合计${a('881.90万元', unit, 'executed')}，其中：基本支出${a('603.25万元', '基本支出', 'executed')}，占${a('68.40%', '基本支出', 'share')}；项目支出${a('278.65万元', '项目支出', 'executed')}，占${a('31.60%', '项目支出', 'share')}。基本支出包括人员经费${a('561.38万元', '人员经费', 'executed')}和公用经费${a('41.87万元', '公用经费', 'executed')}。`,
    ),
    heading(2, '四、一般公共预算财政拨款支出决算情况说明'),
    paragraph(
      text`一般公共预算财政拨款支出年初预算为${a('790.00万元', '一般公共预算财政拨款', 'approved')}，支出决算为${a('858.70万元', '一般公共预算财政拨款', 'executed')}，完成年初预算的${a('108.70%', '一般公共预算财政拨款', 'execution_rate')}，决算数大于预算数的主要原因是年中追加免费开放补助。按功能分类，${category('文化旅游体育与传媒支出', '712.90万元', '83.02%')}；${category('社会保障和就业支出', '78.42万元', '9.13%')}；${category('卫生健康支出', '31.26万元', '3.64%')}；${category('住房保障支出', '36.12万元', '4.12%')}。`,
    ),
    heading(2, '五、“三公”经费支出决算情况说明'),
    paragraph(
      text`2022年度“三公”经费支出预算为${a('6.00万元', '“三公”经费', 'budget')}，支出决算为${a('4.37万元', '“三公”经费', 'executed')}，完成预算的${a('72.83%', '“三公”经费', 'execution_rate')}，比上年减少${a('0.58万元', '“三公”经费', 'change', { sign: -1 })}，下降${a('11.72%', '“三公”经费', 'change_rate', { sign: -1 })}。其中：因公出国（境）费${a('0.00万元', '因公出国（境）费', 'executed')}；公务用车运行维护费${a('3.65万元', '公务用车运行维护费', 'executed')}，完成预算的${a('81.11%', '公务用车运行维护费', 'execution_rate')}；公务接待费${a('0.72万元', '公务接待费', 'executed')}，完成预算的${a('48%', '公务接待费', 'execution_rate')}，全年国内公务接待12批次、96人次。`,
    ),
    heading(2, '六、预算绩效情况说明'),
    paragraph(
      text`我馆对免费开放、非遗保护等3个项目开展了绩效自评，涵盖全部项目支出${a('258.65万元', '项目支出', 'executed')}。馆舍加固合同总价1,260万元由县住建部门另行安排，不在本单位决算范围内。`,
    ),
  ]
}

const fiscal = '一般公共预算财政拨款'

export const cultureFinalAccounts: Sample = {
  name: 'culture-final-accounts',
  formats: [{ extension: 'docx' }, { extension: 'pdf', by: 'office' }],
  site: null,
  paper,
  report: {
    title: paper.title,
    type: 'final-accounts',
    organization: unit,
    fiscal_year: 2022,
    period_end: null,
    score: null,
    grade: null,
  },
  checks: [
    holds('change', unit, 44.62, 44.62, '895.64-851.02'),
    holds('change-rate', unit, 5.24, 5.2431, '44.62/851.02'),
    holds('sum', unit, 872.46, 872.46, '846.30+18.66+7.50'),
    holds('share', '财政拨款收入', 97, 97.0016, '846.30/872.46'),
    holds('share', '事业收入', 2.14, 2.1388, '18.66/872.46'),
    holds('share', '其他收入', 0.86, 0.8596, '7.50/872.46'),
    holds('sum', unit, 881.9, 881.9, '603.25+278.65'),
    holds('share', '基本支出', 68.4, 68.4035, '603.25/881.90'),
    holds('share', '项目支出', 31.6, 31.5965, '278.65/881.90'),
    { ...holds('sum', '基本支出', 603.25, 603.25, '561.38+41.87'), optional: true },
    holds('execution-rate', fiscal, 108.7, 108.6962, '858.70/790.00'),
    { ...holds('sum', fiscal, 858.7, 858.7, '712.90+78.42+31.26+36.12'), optional: true },
    holds('share', '文化旅游体育与传媒支出', 83.02, 83.0209, '712.90/858.70'),
    holds('share', '社会保障和就业支出', 9.13, 9.1324, '78.42/858.70'),
    holds('share', '卫生健康支出', 3.64, 3.6404, '31.26/858.70'),
    broken('share', '住房保障支出', 4.12, 4.2063, '36.12/858.70', 'digit-swap'),
    holds('execution-rate', '“三公”经费', 72.83, 72.8333, '4.37/6.00'),
    holds('execution-rate', '公务用车运行维护费', 81.11, 81.1111, '3.65/4.50'),
    holds('execution-rate', '公务接待费', 48, 48, '0.72/1.50'),
    { ...holds('sum', '“三公”经费', 4.37, 4.37, '0+3.65+0.72'), optional: true },
    broken('restatement', '项目支出', 258.65, 278.65, '258.65 / 278.65', 'contradiction', { cause_alt: ['unknown'] }),
  ],
  planted: [
    {
      where: '第三部分 四',
      what: '住房保障支出占4.12%，36.12÷858.70应为4.21%（数字颠倒）',
      verdict: 'inconsistent, digit-swap',
    },
    {
      where: '第三部分 六',
      what: '项目支出258.65万元，与三中的278.65万元不一致',
      verdict: 'inconsistent, contradiction',
    },
    { where: '第三部分 四', what: '完成年初预算的108.70%，因年中追加而超过100%，不应报错', verdict: 'trap' },
    { where: '第三部分 一', what: '收、支总计895.64万元含年初结转，不等于本年收入或本年支出', verdict: 'trap' },
    { where: '第三部分 四', what: '文化旅游体育与传媒支出736.10（全部）与712.90（财政拨款）口径不同', verdict: 'trap' },
    { where: '第三部分 六', what: '合同总价1,260万元不是本单位决算', verdict: 'trap' },
  ],
}
