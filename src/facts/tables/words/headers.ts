import type { Measure } from '../../schema.ts'

/** What a column (or a label cell) of a table holds. */
export type Meaning =
  | { kind: 'money'; measure: Measure }
  | { kind: 'rate'; measure: Measure }
  | { kind: 'level'; level: 1 | 2 }
  | {
      kind:
        | 'name'
        | 'target'
        | 'actual'
        | 'op'
        | 'unit'
        | 'completion'
        | 'verdict'
        | 'reason'
        | 'weight'
        | 'score'
        | 'score-of-weight'
        | 'share-of-score'
        | 'converted-score'
        | 'score-rate'
        | 'deduction'
        | 'grade'
    }
  | { kind: 'subject' | 'source' | 'index' | 'code' | 'note' | 'explanation' | 'other' }

/**
 * Header words and what they mean, first match wins. Used by facts/tables/column-meaning.ts on the words of a header cell
 * without blanks, units, bracketed letters and footnote marks. Sources: the forms of 财预〔2020〕10号 and 财预〔2019〕136号,
 * their provincial variants, and the tables of the final accounts.
 */
export const headerWords: ReadonlyArray<readonly [pattern: RegExp, meaning: Meaning, note: string]> = [
  [/^序号$|^编号$|^行次$|^栏次$|^项次$/, { kind: 'index' }, 'running numbers'],
  [/科目编码|功能分类.*编码|^编码$|项目编码|项目代码|凭证号/, { kind: 'code' }, 'codes'],
  [
    /(?:时间|日期|年月|年份|[\u4e00-\u9fa5]{2}年度)$/,
    { kind: 'note' },
    'dates and years: 下达时间, 资金补助年度 are no money',
  ],
  [
    /^(?:资金)?(?:下达|拨付|拨款|下拨|分配|批复|批准|安排|来款)(?:资金)?的?(?:单位|部门|机关|机构|处室|科室)(?:名称)?$/,
    { kind: 'note' },
    'transfers: who gave the money, beside what it is for',
  ],
  [/文号$|文件(?:名称|号)$/, { kind: 'subject' }, 'ledgers: the document that gave the money'],
  [
    /评分标准|评价标准|指标解释|指标说明|评分依据|计算方法|评分细则|评分说明|指标内涵|评[分价](?:要点|方法|规则|办法|内容)|[计得]分(?:标准|方法|规则)|^标准$/,
    { kind: 'explanation' },
    'score sheets: thresholds, no facts',
  ],
  [
    /偏差原因|未完成原因|原因分析|扣分原因|改进措施|扣分依据|^原因|失分原因|情况说明|完成情况说明|偏差说明/,
    { kind: 'reason' },
    'reasons',
  ],
  [/^备注|^说明$|存在问题|^附注/, { kind: 'note' }, 'remarks'],
  [/得分\/分值|得分\/权重|得分\/满分|分值\/得分/, { kind: 'score-of-weight' }, 'two numbers in one cell: 8/8'],
  [/得分率|得分(?:占比|比例?)$/, { kind: 'score-rate' }, 'score ÷ full marks'],
  [/^(?:扣|失|减|扣减|丢)分(?:值|数|合计)?$/, { kind: 'deduction' }, 'what was taken off: full marks − score'],
  [/权重占比/, { kind: 'share-of-score' }, 'Hebei: what the full marks of the row count for in the total'],
  [/折算(?:后)?得分/, { kind: 'converted-score' }, 'Hebei: marks × share of the total'],
  [/(?:指标)?分值|^权重|权重分|标准分|满分|指标权重|考核分|^分数$|^总分$/, { kind: 'weight' }, 'full marks'],
  [/(?:自评|单项|实际|评价|考核|综合)?得分|自评分|^评分(?!项|指标)|财政审核评分|复核分/, { kind: 'score' }, 'scores'],
  [/等级|等次|评级/, { kind: 'grade' }, 'grades'],
  [/^(?:资金|经费)(?:执行|支出|使用)情况$/, { kind: 'money', measure: 'executed' }, 'Hebei: label and value below'],
  [/^一级(?:指标)?/, { kind: 'level', level: 1 }, 'level 1'],
  [/^二级(?:指标)?/, { kind: 'level', level: 2 }, 'level 2'],
  [
    /^三级(?:指标)?|^四级指标|^指标名称|^绩效指标$|^指标内容|^考核指标|^具体指标|^(?:绩效)?(?:评价|监控|监测|跟踪|评分|自评|计分)指标$|^评价指标|^(?:评|计|打)分项目?$|^指标$/,
    { kind: 'name' },
    'the indicator',
  ],
  [/指标性质|^符号|运算符|计算符号|比较符/, { kind: 'op' }, 'Sichuan, Hebei, Yunnan'],
  [/度量单位|计量单位|^单位$|单位\(文字描述\)/, { kind: 'unit' }, 'unit of the indicator'],
  [
    /是否完成|是否达标|是否达成|达标情况|是否实现|完成与否|是否达到|^(?:完成|达标|目标|进度|进展)?(?:情况)?判[断定](?:结果)?$|^完成状态$/,
    { kind: 'verdict' },
    'verdicts',
  ],
  [
    /^(?:资金|预算)到位\([A-Z]\/[A-Z].*%\)/,
    { kind: 'rate', measure: 'release_rate' },
    'Sichuan: the formula says that it is a rate',
  ],
  [/^(?:资金|预算)执行\([A-Z]\/[A-Z].*%\)/, { kind: 'rate', measure: 'execution_rate' }, 'Sichuan: as above'],
  [/(?:资金|预算)?到位率|下达率|拨付到位率/, { kind: 'rate', measure: 'release_rate' }, 'release rate'],
  [/预计(?:全年)?(?:预算)?执行率|全年预计执行率/, { kind: 'rate', measure: 'execution_rate_projected' }, 'monitoring'],
  [
    /执行率|执行进度|支出进度|^进度$|支付率|支付进度|支出率|使用率|(?:支出|执行|使用|支付)(?:数|额|金额)?占(?:实际)?(?:可用|安排)|预算完成率|完成(?:年初|全年|年度|调整后?)?预算|支出完成率|(?:拨付|兑付|兑现|发放|给付|报销)率|占(?:年初|全年|调整)?预算|占(?:实际|全部)?(?:到位|下达|拨付)|B\/A|报账率/,
    { kind: 'rate', measure: 'execution_rate' },
    'execution rate',
  ],
  [/结转结余率|结余率|结转率/, { kind: 'rate', measure: 'balance_rate' }, 'balance rate'],
  [/^占比|比重|占.*比例|^比例/, { kind: 'rate', measure: 'share' }, 'share'],
  [
    /(?:增、?减|增长|变动|下降)(?:率|幅度|幅|比例|%)|^增幅|同比(?:增减|增长)?(?:%|率)/,
    { kind: 'rate', measure: 'change_rate' },
    'rate of change',
  ],
  [
    /(?:指标|目标|任务)?完成率|完成比例|完成程度|(?<!预算|资金|支出|投资)完成进度/,
    { kind: 'completion' },
    'completion rate',
  ],
  [/完成目标可能性|确定能|有可能|完全不可能|经费保障|制度保障|人员保障|硬件条件/, { kind: 'other' }, 'monitoring form'],
  [
    /预计[^率支执结余]{0,4}(?:完成|实现|达到)|(?:全年|年末|年底|年度)预计(?:完成|实现|值|数)|^(?:全年|年末|年底|年度)?预[计测](?:全年|年末|年底|年度)?(?:值|数)?$/,
    { kind: 'other' },
    'forecast results: 预计全年完成值, 全年预计, 预测值',
  ],
  [
    /年度指标值|年初指标值|目标值|预期(?:指标|值|目标)|^指标值|计划(?:指标)?值|年度目标$|年初目标|绩效目标值|设定值|年度绩效目标|指标目标|^(?:年度|全年|年初|绩效)?目标(?:数|任务数)?$|计划数量|^值$|计划完成(?:值|数|情况)?|^(?:评价)?标杆(?:值|数)?$/,
    { kind: 'target' },
    'target; 标杆值 in evaluations by third parties',
  ],
  [
    /^(?:上半年|前三季度|全年|年内|累计|已|实际)*完成(?:数|任务数)?$|实际完成|完成值|实际值|完成情况|实现情况|执行情况$|实际实现|完成数量|^实际$|完成结果|达成值/,
    { kind: 'actual' },
    'result',
  ],
  [
    /项目名称|^项目$|^名称|^(?:资金|经费|专项|补助|转移支付)(?:项目)?名称$|单位名称|部门名称|科目名称|任务名称|支出内容|主要内容|地区|^区域|^县(?!级|本级|财政|配套|自筹)|^单位$|预算科目|功能分类(?:科目)?$|经济分类(?:科目)?$|支出项目|^收入(?:项目|科目|类别|分类)$|子项目|^内容$|项目内容|预算单位|实施单位|费用名称|明细|^(?:补助|补贴|救助|资助|发放|优抚|保障|奖励|受益|人员)?对象(?:类别|类型|名称)?$/,
    { kind: 'subject' },
    'what the row is about',
  ],
  [
    /资金来源|资金性质|资金类型|来源|债券性质|资金类别|^(?:资金)?(?:级次|级别|层级)$/,
    { kind: 'source' },
    'where the money comes from',
  ],
  [
    /全年预计(?:执行|支出)|预计(?:全年)?(?:执行|支出)(?:数|额)?|年末预计支出/,
    { kind: 'money', measure: 'executed_projected' },
    'monitoring',
  ],
  [/预计(?:年末)?(?:结余|结转)/, { kind: 'money', measure: 'balance_projected' }, 'monitoring'],
  [
    /调整后|(?:实际|最终)安排(?:数|额度?|金额|资金)?$|调整预算(?:数)?\(?A?|全年预算|变更后|最终预算|年度预算数|当年预算|(?<!年初|期初|初始|批复|批准|核定|上年|去年)预算数?\(A\)|调整后预算|预算安排情况\(调整后\)/,
    { kind: 'money', measure: 'revised' },
    'revised; the letter (A) counts only where the words do not say 年初',
  ],
  [
    /年初预算|年初批复|^年初$|年初安排|批复预算|预算批复|年初数|初始预算|批复数|年初部门预算|核定预算/,
    { kind: 'money', measure: 'approved' },
    'approved',
  ],
  [
    /^(?:预算|资金|拟|建议)?(?:压减|核减|扣减|削减)(?:预算|资金|经费)?(?:金额|数额|数|额|资金)?$/,
    { kind: 'money', measure: 'adjustment' },
    'lists of how results were used: what the budget was cut by, see budgetCuts',
  ],
  [
    /(?:预算)?调整(?:数|额|金额)|^(?:预算|年中|中期|年度|本年)?调整(?:情况)?$|追加|调增|调减|追减|调剂/,
    { kind: 'money', measure: 'adjustment' },
    'adjustment',
  ],
  [
    /上年(?:度)?(?:决算|执行|支出|预算|实际|收入|数)|去年|上年$|上年同期|\(上年\)|^上年度?[^结余转\d]{2,10}(?:支出|决算|执行)(?:数|额)?$/,
    { kind: 'money', measure: 'prior' },
    'previous year',
  ],
  [
    /(?:年末|年初|上年)?(?:结转(?:和)?结余|结余(?:结转)?|结转|剩余|余额|结存)(?:数|资金|金额)?|未(?:支付|使用|支出|执行|到位|下达|拨付|拨|发放|兑付)|缺口|欠[拨付]|尚欠|节约/,
    { kind: 'money', measure: 'balance' },
    'balance',
  ],
  [
    /^(?:核定|审定|核准|确认|应[补发付兑])(?:兑付|兑现|发放|支付)?(?:的)?(?:补贴|补助|奖补|奖励|救助)?(?:资金|款项?)?(?:总额|金额|额|数)?(?<=[贴助补励金款额])$/,
    { kind: 'money', measure: 'budget' },
    'benefits: what was found to be due, beside what was paid out',
  ],
  [
    /^应(?:到位|到|下达|拨付|拨|承担|分担|筹集|配套)(?!.*率)/,
    { kind: 'money', measure: 'budget' },
    'what is to come, beside what came',
  ],
  [
    /下达[(（](?:安排|分配)[)）]|(?:安排|分配)[(（]下达[)）]/,
    { kind: 'money', measure: 'budget' },
    'transfers: what comes from above is handed down, what the place adds is set aside',
  ],
  [/到位|下达|拨付(?!率)|已拨|收到|分配(?:数|金额)|下拨/, { kind: 'money', measure: 'released' }, 'released'],
  [
    /^(?:实际|累计|本年|当年)?(?:筹集|筹措|归集)(?:到位)?(?:数|额|金额|资金|总额)?$/,
    { kind: 'money', measure: 'released' },
    'government funds: what was brought together for the year',
  ],
  [/增、?减(?:额|数|金额)|^增减$|增长额|变动额|比上年增减/, { kind: 'money', measure: 'change' }, 'change'],
  [
    /执行(?:数|金额|额)|支出(?:数|决算|金额|额|合计|小计)?$|实际支出|已支出|(?:支付|支出|执行)(?:数|金额|额|资金)?$|实际支付|决算(?:数|金额|额)?$|全年执行|实际执行|使用(?:数|金额)|累计支出|实际使用|已支付|本年支出|执行数\(B\)|完成支出|报账|实际采购|(?<!应|拟|待|计划|预计)(?:实际|累计|已)?(?:发放|兑付|兑现)(?:数|金额|额|资金|总额|补贴|补助)?$|^实[发付](?:数|金额|额)?$|^已付(?:款项?|资金|数|金额|额)?$/,
    { kind: 'money', measure: 'executed' },
    'executed',
  ],
  [
    /(?:发放|兑付|兑现|给付|代发|报销|偿付|赔付|理赔|垫付|列支|核销)(?:的)?(?:资金|补贴|补助|款项|经费|款)?(?:数|额|金额|总额|合计)?$|^(?:实际|累计|全年|本年|年度)(?:补助|补贴|救助|资助|奖励|奖补)(?:数|额|金额|资金|总额)$/,
    { kind: 'money', measure: 'executed' },
    'benefits that were paid out: 全年发放金额, 兑付资金',
  ],
  [/收入(?:决算|合计|数|金额|小计)?$|本年收入/, { kind: 'money', measure: 'revenue' }, 'revenue'],
  [
    /^(?:(?:各级)?财政|中央|省级?|市级?|县级?|区级?|各级|保费){1,2}(?:补助|补贴|奖补|补偿|救助)$/,
    { kind: 'money', measure: 'budget' },
    'grants without a word of money: 财政补贴, 保费补贴',
  ],
  [
    /预算|安排|计划|资金总额|总投资|投入|已发债券规模|金额|额度|规模|资金\(?|(?:补助|专项|奖补|奖励|配套)经费$/,
    { kind: 'money', measure: 'budget' },
    'a budget whose kind the words do not say',
  ],
]

/** The usual heads of the columns of values of an indicator form, long enough to be known with one wrong character. Used by facts/tables/misprinted-heads.ts. */
export const valueHeads: ReadonlyArray<{ kind: 'target' | 'actual'; words: readonly string[] }> = [
  {
    kind: 'target',
    words: [
      '年度指标值',
      '年初指标值',
      '预期指标值',
      '计划指标值',
      '绩效指标值',
      '年度目标值',
      '年初目标值',
      '预期目标值',
    ],
  },
  {
    kind: 'actual',
    words: ['实际完成值', '全年实际值', '全年完成值', '实际完成情况', '全年完成情况', '实际完成指标值'],
  },
]

/** Columns of what each group of people got. Used by facts/tables/money-section.ts. */
export const benefitWords =
  /^(?:全年|本年|年度)?(?:(?:各级)?财政|中央|省级?|市级?|县级?|区级?|各级|保费){0,2}(?:补助|补贴|奖补|救助|资助|奖励|抚恤|慰问|帮扶|津贴)(?:资金|金|款)?(?:数|额|金额|总额)?$/
/** Columns of how many they are, or how much land or stock was paid for (实施面积（万亩）). Used by facts/tables/money-section.ts and column-meaning.ts. */
export const headCountWords =
  /(?:人数|户数|人次|户次|头数|亩数|家数)(?:[(（].*[)）])?$|[(（][百千万]?(?:人|户|人次|头|亩|家|只|羽|株|公顷|亩次)[)）]$/

/** 公务用车保有量（辆）, 接待批次（批）: rows that count, in a table of money. Used by facts/tables/money-section.ts. */
export const countedRows = /[(（](?:个|人|辆|批|台|次|人次|批次|户|件|家|团组)[)）]$/

/** Headers of prices and rates for one person, household or piece. Used by facts/tables/table-units.ts. */
export const priceWords = /标准|单价|均价|定额|[人户亩件次]均|每[人户亩件次月]/

/** Heads that say money: a group of columns without them may count something else. Used by facts/tables/task-groups.ts. */
export const moneyGroupWords =
  /资金|经费|投资|预算|决算|支出|收入|金额|额度|补助|补贴|奖补|债券|拨款|费用?$|元|财政|成本|款|采购|执行|支付|到位|下达/

/** Columns of money that was to come and did not: a balance of 应到位 over 到位. Used by facts/tables/shortfall-columns.ts. */
export const shortfallWords = /未(?:到位|下达|拨付|拨)|缺口|欠拨|应[到拨下].{0,2}未[到拨下]/

/** What is left of the income of one year: 当年结余 of a fund, 收支结余 of a unit. Used by facts/tables/surplus-columns.ts. */
export const surplusWords = /(?:当[年期]|本[年期]|本年度|年度|收支)(?:收支)?(?:结余|盈余|结余额)/

/** Heads below 收入 or 支出 that say no more than that it was done. Used by facts/tables/column-meaning.ts and column-names.ts. */
export const doneHeads = /^(?:实际)?(?:完成|执行|实现|发生|实际|实绩)(?:数|额|金额)?$/

/** Heads over names of rows that say nothing of their figures: they tell a header row from one of data. Used by facts/tables/sections.ts. */
export const rowHeads =
  /^(?:学段|年级|类[别型]|对象|乡镇|镇街|街道|村居|批次|标段|(?:人员|项目|补助|补贴|资助|救助)?(?:类[别型]|对象))$/

/** Heads over who is in charge of the project of the row. Used by facts/tables/row-labels.ts. Source: lists of evaluations by finance bureaus. */
export const ownerHeads =
  /^(?:(?:项目)?(?:主管|实施|责任|牵头|归口|承担|建设|执行|使用|组织|申报|管理|业务)|预算)(?:主管|管理)?(?:部门|单位|科室|股室|处室|机构)(?:名称)?$|^(?:所属|责任)?(?:科室|股室|处室)$/
/** Heads over the names of projects. Used by facts/tables/row-labels.ts. */
export const projectHeads = /^(?:子|支出|评价|被评价|再评价|重点)?项目(?:名称)?$|^(?:专项|政策|资金|专项资金)(?:名称)?$/

/** Labels of rows that state the whole of a column. Used by facts/tables/row-labels.ts. */
export const totalLabels =
  /^(?:年度)?(?:财政|项目|预算|专项)?(?:资金)?(?:总额|合计|总计|总和|共计|金额合计|资金合计|资金总计|本年合计|(?:(?:本年|部门|单位)(?:整体)?)?(?:支出|收入)(?:合计|总计|小计)|收支总计|项目合计|部门整体支出|整体支出|总支出|年度资金总额|资金总额|预算资金总额|项目资金总额|全部合计)(?:\(.*\))?(?:\/(?:平均|均值|平均数))?$/
/** Labels of rows that state the whole of a part of a column: 小计, 江北市合计, 人员经费合计. */
export const subtotalLabels = /(?:^|[^总])小计$|^[本此该]页(?:小计|合计|共计)$|[\u4e00-\u9fa5”"](?:合计|小计)$/
/** Page totals are the rows since the page total before, and belong to no other total. */
export const pageTotalLabels =
  /^(?:本|此|该)页(?:小计|合计|共计)$|^(?:小计|合计)\(?本页\)?$|^第?[\d一二三四五六七八九十]{1,3}页小计$/

/** Sources of funds as labels of rows and columns. Used by facts/tables/key-values.ts and column-names.ts. */
export const fundSources =
  /^(?:其中[:：]?)?(?:(?:中央|省级?|自治区级?|市级?|州级?|盟级?|旗级?|县级?|区级?|县\(区\)级?|镇级?|乡级?|街道|本级|上级)(?:财政)?(?:补助|配套|专项|预算|安排|拨款)?(?:资金)?|财政资金|财政拨款|当年财政拨款|上年结转(?:资金)?|其它?他?(?:资金)?|自筹(?:资金)?|单位资金|财政专户管理资金|社会资金|(?:新增)?(?:地方政府)?(?:专项|一般)?债券(?:资金)?|一般公共预算|政府性基金)$/

/** A column of what was taken from the budget: 压减金额 of 65 is an adjustment of -65. Used by facts/tables/money-section.ts. */
export const budgetCuts = /压减|核减|扣减|削减|调减|追减/
