/** Words in front of a figure that make it the target. Used by facts/statements/read-statement.ts. */
export const targetCues =
  /(?:年度)?(?:目标(?:[值数量]|任务[数量]?)?|预期(?:指标|值|目标)?|指标值|任务(?:数|量)?|计划(?:[数量]|完成|任务)?|预算(?:指标)?|要求|应(?:兑付|完成|达到?|到位|建成?|补助|发放|救助|培训)[\u4e00-\u9fa5]{0,4}|设定(?:值)?|年度指标(?:值)?|目标控制|年初(?:目标|设定)[\u4e00-\u9fa5]{0,4})(?:为|是|:|值为|达到|达|控制)?\s*$/
/** Words in front of a figure that make it the result. */
export const actualCues =
  /(?:实际(?:完成)?(?:值|数|率|情况)?[\u4e00-\u9fa5]{0,6}|已(?:经)?[\u4e00-\u9fa5]{0,5}|完成(?:了|值|数)?|全年实际[\u4e00-\u9fa5]{0,6}|达到?了?|达成|实现|目前(?:为|达)?|现(?:为|有)|[\u4e00-\u9fa5]{0,6}(?:为|是))\s*$/
/** Words in front of a percentage that make it the rate of completion. */
export const completionCues =
  /(?:指标|目标|任务|实际|总体)?(?:完成率|完成比例|完成程度|目标实现率)(?:为|是|达到?|:)?\s*$/
/** 比合同约定的90天提前12天: what was agreed or planned is the target of the result in front. */
export const agreedBefore = /[比较](?:合同|协议|计划|规划|方案)?(?:约定|规定|计划|原定|预定|要求)[^,;\d]{0,4}的?\s*$/
/** Behind such a figure: by how much it was bettered or missed. */
export const againstAgreed = /^(?:提前|缩短|延长|推迟|滞后|减少|增加|少|多|节约)/
/** After the target: the target names itself behind its figure (高于85%的目标值). */
export const targetBehind =
  /^(?:以上|以下|以内)?的?(?:年度|年初|全年|当年|预期|绩效|既定|预定|原定|计划|规划|设定的?|考核|控制)*(?:目标|指标|任务|要求|标准)/
/** Behind the colon of a name: its target comes first. */
export const targetFollows =
  /^\s*(?:年度|年初|预期|绩效)?(?:指标值|目标值?|预期值|计划(?:完成)?值?)(?:为|是|:)?\s*[≥≤><=]?\s*\d/
/** Verdicts in words. */
export const unmetWords =
  /未(?:能|完全)?(?:达到|完成|达成|实现|达标)(?!率)|未达|没有(?:达到|完成)|不达标|低于[^,。;]{0,10}目标/
/** Words of success behind a result. Used with unmetWords, which win. */
export const metWords =
  /达到(?:了)?[^,。;\d]{0,4}(?:≥|不低于|不少于)?\d[\d.,]*[^,。;]{0,8}(?:目标|要求|标准)|已完成(?=[,。;]|$)|达到(?:了)?(?:年度|预期|绩效|既定|预定|(?:国家|[国省市州县区]|上级|合同|规划|计划)级?(?:规定|确定|下达|要求|定|里)?的?)?(?:目标|指标|要求)|(?:已|超额|全面|圆满)?完成(?:了)?(?:年度|既定|预期|预定|全年)?[\u4e00-\u9fa5]{0,4}(?:目标|任务|指标)(?!值?的?\s*\d|值?的$)|(?:已)?达标(?!率)|[优好]于的?(?:计划|目标|预期)|达到(?:预期|标准)|超额完成/

/** Levels of indicators as the text announces them: 数量指标方面：…, 2.效益指标. */
export const level1Words =
  /^(?:产出|效益|效果|满意度|决策|过程|投入|管理|成本)指标$|^(?:项目)?(?:产出|效益|效果)(?:指标)?(?:方面|情况|完成情况)?$/
/** The second level: 数量指标, 社会效益 … */
export const level2Words =
  /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续|经济成本|社会成本|生态环境成本|服务对象满意度|社会公众满意度)(?:指标)?(?:[、和与及](?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响)(?:指标)?)*$/

/** A level named in the sentence of its first indicator: 项目产出数量为短信数量，…; 项目实施产生的社会效益指标为…; 群众满意度为：. */
export const levelSaid =
  /^(?:经[^,。:]{2,10},)?(?:本|该)?项目(?:实施|受益|收益)?(?:所?产生)?的?(?:产出|效益)?(?:[\u4e00-\u9fa5]{0,4}(?=满意度))?(数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续|满意度)(?:效益|影响)*(?:指标)?(?:为|是|包括|如下)[:]?/

/** Verbs of outcomes; a count behind one of them and its object is an outcome. Used by facts/statements/narrative.ts. */
export const outcomeVerbs = [
  '完成',
  '移交',
  '开展',
  '举办',
  '组织',
  '发放',
  '新增',
  '新建',
  '建成',
  '建设',
  '培训',
  '印制',
  '制作',
  '印发',
  '接待',
  '受理',
  '办理',
  '检查',
  '整治',
  '改造',
  '购置',
  '采购',
  '购买',
  '开通',
  '救助',
  '资助',
  '服务',
  '惠及',
  '覆盖',
  // 班车通达40个自然村
  '通达',
  '带动',
  '修复',
  '维修',
  '巡查',
  '巡检',
  '处置',
  '处理',
  '查处',
  '报道',
  '宣传',
  '发送',
  '发出',
  '召开',
  '形成',
  '出具',
  '清理',
  '种植',
  '治理',
  '更新',
  '招收',
  '参加',
  '选派',
  '获得',
  '获',
  '落实',
  '吸纳',
  '配备',
  '安装',
  '检测',
  '监测',
  '抽检',
  '筛查',
  '接种',
  '发展',
  '扶持',
  '奖补',
  '补助',
  '支持',
  '减少',
  '压减',
  '增加',
  '提供',
  '解决',
  '化解',
  '调解',
  '审结',
  '实施',
  '推进',
  '创建',
  '评选',
  '征集',
  '储备',
  '养护',
  '绿化',
  '出动',
  '回收',
  '收回',
  '回访',
  '走访',
  '慰问',
  '约谈',
  '发现',
  '整改',
  '邮寄',
  '推广',
  '修建',
  '铺设',
  '架设',
  '硬化',
  '公示',
  '编发',
  '刊发',
  '播出',
  '引进',
  '研发',
  '授权',
  '认定',
  '签约',
  '入库',
  '供应',
  '保障',
  '安置',
  '搬迁',
  '转移',
  '就业',
  '实现',
  '办结',
  '办复',
  '拆除',
  '提出',
  '采纳',
  '查出',
  '检出',
  '清运',
  '施划',
  '抢救',
  '疏散',
  '救援',
  '登记',
  '帮扶',
  '采血',
  '审核',
  '审查',
  '审计',
  '演出',
  '展出',
  '开设',
  '培育',
  '孵化',
  '造林',
  '栽植',
  '加固',
  '疏浚',
  '诊疗',
  '招录',
  '录取',
  '减免',
  '移送',
  '侦破',
  '抓获',
  '巡逻',
  '归档',
  '录入',
  '采集',
  '发表',
  '取得',
  '签订',
  '颁发',
  '核发',
  '审批',
  '接听',
  '答复',
  '仲裁',
  '援助',
  '享受',
  '领取',
  '受益',
  '参训',
  '参保',
  '承保',
  '投放',
  '发布',
  '通报',
  '发行',
  '达到',
  '达',
]

/** Verbs that tell of a result at the start of a clause (更换水表300块); further in they belong to names (运行维护人员12人). Used by outcome-name.ts. */
export const openingVerbs =
  /^(?:全年|年内|当年|本年|全市|全县|全区|累计|共计?|已|先后|实际|及时)*(?:维护|维保|更换|节约|节省|管护|清洗|清淤|清扫|转运|运送|转诊|转化|配送|检修|抢修)(?!成本|经费|费|时间|人员|资金|合同|单位|公司)[\u4e00-\u9fa5]{2,10}$/

/** Nouns that end the name of a ratio: its percentage is a result of its own. */
export const ratioEndings = /(?:率|度|占比|比例|比重|比|完成情况|覆盖|降幅|增幅|程度|得分率)$/

/** Volumes of business that are results, not money of the organization. */
export const volumeNouns =
  /签约额|签约金额|贷款|归集|提取|缴存|收入|产值|销售|成交|投资|增收|节约|减免|退税|融资|交易|次均|人均|户均|月均|每[人户次亩件]次?平均|工资|薪酬|增加值|本金|标的|案款|执行到位|保费|赔付|理赔|赔款|(?:风险|保险)保障|担保|规模|效益|损失|税收|营业|消费|捐赠|造价|问题金额|违规金额|罚没|罚款|挽回|追回|追缴|研发(?:经费|投入)|基金支出|审减|核减/

/** Sections of results: a count below one of these headings or labels is an outcome even where its verb is in no list. */
export const resultSections =
  /目标(?:完成|实现|达成)|完成情况|绩效(?:情况|分析|实现|完成|评价结论)|产出|效益|成效|效果|业务(?:量|完成|开展|指标)|实施(?:情况|内容|效果|进展)|主要(?:成绩|成果|工作完成)|履职|任务完成|指标(?:完成|分析)/

/** Sections whose counts describe the unit or the evaluation, not its results: no outcomes are read from them. */
export const quietSections =
  /机构设置|人员(?:情况|编制)|部门职责|主要职能|职能|名词解释|政府采购|国有资产|资产占用|公务|三公|评价方法|评价原则|评价依据|评价过程|评价工作|组织(?:实施|情况)|存在(?:的)?问题|主要问题|改进措施|有关建议|下一步|工作打算|其他需要说明|附件|立项|依据|预算绩效管理/

/** Sections about money: what was done with it is told by a verb (资助8316人); figures without one are of the money. */
export const moneySections =
  /收入(?:支出)?决算|支出决算|财政拨款|决算情况|资金(?:投入|使用|到位|执行|安排|情况)|资金[^,。]{0,6}使用|预算执行|预算调整/

/** Headings of goals. Used by facts/statements/goals.ts: figures below them are targets; 绩效目标完成情况 announces results. */
export const goalHeading =
  /(?:绩效|总体|年度|阶段性?|预期|工作|项目|长期|中期|任务|建设|主要)目标(?:设定|设置|申报|编制|概述|及指标)?(?:情况)?$|(?:目标任务|建设内容(?:及规模)?|计划任务|主要任务)$/
/** The same words at the start of a paragraph: （二）绩效目标。… 年度目标：…, 项目绩效目标为…. */
export const goalLead =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+|\d{1,2}(?:[.．]\d{1,2}){1,3}[、.．]?)?(?:本|该)?(?:项目|部门|单位|资金)?(?:20\d\d年度?)?(?:项目|部门整体)?(?:年初)?(?:设定的?)?(?:绩效|总体|年度|预期|阶段性?|年度总体|年度绩效|总体绩效)目标(?:设定|设置)?(?:情况)?(?:[:。]|为|是|如下|主要包括)/
