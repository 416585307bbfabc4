import type { reportTypes } from '../schema.ts'

/** What a title ends with when it is the title of a report. Used by reports/title-line.ts. */
export const titleEndings =
  '(?:报告书|报告|综述|述评|通报|公告|汇报|简报|简表|自评表|评价表|监控表|跟踪表|申报表|汇总表|情况表|完成表|统计表|对照表|对比表|评分表|一览表|公开说明|情况说明|公开情况说明|说明书|说明|公开文本|公开表|决算公开|信息公开|结果公开|结果公示|公开|部门决算|单位决算|决算|总结)'

/** Ends of captions over lists, which stand inside reports. Used by reports/report-starts.ts. */
export const listCaption = /(?:汇总|一览|统计|对照|对比|情况|完成|明细|结果|评分|清单)表$/

/** Captions of lists over what several projects or units came to; no form is called so. Used by reports/report-starts.ts. */
export const resultsCaption = /(?:结果|得分|评分|等级)[^,。]{0,4}(?:一览|汇总|分布|统计)表$/

/** Ends of titles of texts, not of forms. Used by reports/report-starts.ts. */
export const proseTitle = /(?:说明|综述|述评|总结|通报|汇报)$/

/**
 * Words of which a title must have one. Used by reports/title-line.ts. 关于2023年县级预算执行情况的报告 is one of a treasury; 预算执行情况 without the year and
 * the kind of text is a section.
 */
export const titleCues =
  /绩效|自评|评价|决算|监控|整体支出|运行跟踪|预算公开|(?:19|20)\d\d年.*预算(?:收支)?执行.{0,20}(?:报告|汇报|通报)$/

/** Words at which the first half of a title breaks off before its last line. Used by reports/title-line.ts. */
export const brokenTitleEnds = [
  '项目',
  '资金',
  '专项',
  '经费',
  '部门',
  '单位',
  '费',
  '款',
  '工程',
  '建设',
  '改造',
  '系统',
  '平台',
  '补助',
  '补贴',
  '服务',
  '支出',
  '预算',
  '行动',
  '计划',
  '政策',
  '试点',
  '债券',
  '维护',
  '保障',
  '工作',
] as const

/** Words in a title that tell the type, first match wins (domain: title cues of the instruments of 财预〔2019〕136号 and 财预〔2020〕10号). */
export const typeCues: ReadonlyArray<readonly [type: (typeof reportTypes)[number], cue: RegExp]> = [
  ['monitoring', /运行监控|监控|运行跟踪|跟踪监控|双监控/],
  ['department', /整体支出|部门整体|单位整体|整体绩效/],
  ['final-accounts', /决算/],
  [
    'other',
    /^(?!.*(?:自评|评价|监控|项目|专项|整体)).*预算(?:收支)?执行(?:情况)?(?:及|和|与|的|暨)*(?:绩效|绩效管理)*(?:情况)?的?(?:报告|通报|说明|公告)|事前(?:绩效)?评估|目标申报|预算公开|预算编制|目标批复(?!.{0,6}(?:完成|自评))|分配(?:表|方案)|^(?!.*(?:自评|评价|监控)).*绩效管理(?:工作)?(?:推进|开展)?(?:的|情况)*(?:总结|报告|汇报|通报|说明|综述)/,
  ],
  ['self-evaluation', /自评|绩效评价|评价报告|绩效报告|绩效|再评价|重点评价|评价/],
]

/** A form set in several tables: …监控表（资金部分）, …监控表（绩效目标）. Used by reports/report-starts.ts and facts/report-subject.ts. */
export const formPart =
  /\((?:(?:项目|预算|绩效)?(?:资金|经费|预算|支出|执行|绩效|目标|指标|产出|效益)(?:和|及|与|、)?)+(?:部分|情况|执行|完成|监控)*\)$/
