/**
 * What units of each sector spend money on and what comes of it. Written from knowledge of the field, not from what the extractor looks
 * for. `say` is a narrative outcome with {} for the figure and its unit.
 */
export interface SectorIndicator {
  level2: string
  name: string
  unit: string
  low: number
  high: number
  digits: number
  op: '>=' | '<=' | '='
  say?: string
}

export interface Sector {
  office: string
  projects: readonly string[]
  items: readonly string[]
  indicators: readonly SectorIndicator[]
  /** Business volumes: money or counts that are not the unit's own budget; {} is the figure. */
  volumes: readonly { say: string; name: string; unit: string; low: number; high: number }[]
  /** A sentence with amounts that are no budget figures. */
  standards: readonly string[]
  functional: readonly {
    code: string
    name: string
    kids: readonly { code: string; name: string; kids: readonly { code: string; name: string }[] }[]
  }[]
}

const count = (name: string, unit: string, low: number, high: number, say?: string): SectorIndicator => ({
  level2: '数量指标',
  name,
  unit,
  low,
  high,
  digits: 0,
  op: '>=',
  ...(say ? { say } : {}),
})
const quality = (name: string, low = 85, say?: string): SectorIndicator => ({
  level2: '质量指标',
  name,
  unit: '%',
  low,
  high: 100,
  digits: 0,
  op: '>=',
  ...(say ? { say } : {}),
})
const time = (name: string): SectorIndicator => ({
  level2: '时效指标',
  name,
  unit: '%',
  low: 90,
  high: 100,
  digits: 0,
  op: '>=',
})
const limit = (name: string, unit: string, low: number, high: number): SectorIndicator => ({
  level2: '时效指标',
  name,
  unit,
  low,
  high,
  digits: 0,
  op: '<=',
})
const benefit = (
  level2: string,
  name: string,
  unit: string,
  low: number,
  high: number,
  digits = 0,
  say?: string,
): SectorIndicator => ({
  level2,
  name,
  unit,
  low,
  high,
  digits,
  op: '>=',
  ...(say ? { say } : {}),
})
const pleased = (name: string): SectorIndicator => ({
  level2: '服务对象满意度指标',
  name,
  unit: '%',
  low: 85,
  high: 97,
  digits: 0,
  op: '>=',
  say: `${name}达到{}`,
})

const common = (code: string, name: string, kid: string, line: string, line2: string): Sector['functional'] => [
  {
    code,
    name,
    kids: [
      {
        code: `${code}01`,
        name: kid,
        kids: [
          { code: `${code}0101`, name: '行政运行' },
          { code: `${code}0199`, name: line },
          { code: `${code}0150`, name: line2 },
        ],
      },
    ],
  },
  {
    code: '208',
    name: '社会保障和就业支出',
    kids: [
      {
        code: '20805',
        name: '行政事业单位养老支出',
        kids: [
          { code: '2080501', name: '行政单位离退休' },
          { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
        ],
      },
    ],
  },
  {
    code: '210',
    name: '卫生健康支出',
    kids: [{ code: '21011', name: '行政事业单位医疗', kids: [{ code: '2101101', name: '行政单位医疗' }] }],
  },
  {
    code: '221',
    name: '住房保障支出',
    kids: [{ code: '22102', name: '住房改革支出', kids: [{ code: '2210201', name: '住房公积金' }] }],
  },
]

export const sectors: readonly Sector[] = [
  {
    office: '水利局',
    projects: [
      '农村饮水工程维修养护',
      '病险水库除险加固',
      '山洪灾害非工程措施',
      '河道清淤疏浚',
      '灌区续建配套改造',
      '水土保持小流域治理',
      '水文站网运行',
    ],
    items: ['管网改造', '设备采购', '监理及检测', '水质化验', '巡查管护', '设计咨询'],
    indicators: [
      count('维修养护管道长度', '公里', 12, 380, '维修管道{}'),
      count('清淤河道长度', '公里', 6, 90, '完成河道清淤{}'),
      count('除险加固水库数量', '座', 2, 24, '完成{}水库除险加固'),
      quality('工程验收合格率'),
      quality('水质达标率'),
      time('工程按期完工率'),
      limit('抢修响应时间', '小时', 2, 24),
      benefit('社会效益指标', '受益人口', '万人', 1, 60, 2, '受益人口{}'),
      benefit('生态效益指标', '新增治理水土流失面积', '平方公里', 3, 80, 1, '新增治理水土流失面积{}'),
      pleased('受益群众满意度'),
    ],
    volumes: [{ say: '灌区全年供水{}', name: '灌区供水', unit: '万立方米', low: 300, high: 9000 }],
    standards: [
      '水质检测按每样280元计价',
      '巡库员补助标准为每人每月600元',
      '工程招标控制价为1,268.50万元，中标价1,190.00万元',
    ],
    functional: common('213', '农林水支出', '水利', '其他水利支出', '水利工程运行与维护'),
  },
  {
    office: '教育体育局',
    projects: [
      '义务教育阶段公用经费',
      '农村义务教育学生营养改善计划',
      '家庭经济困难学生生活补助',
      '校舍安全保障长效机制',
      '学前教育普惠发展',
      '乡村教师生活补助',
      '教育信息化建设',
    ],
    items: ['食材采购', '校舍维修', '图书购置', '教学设备', '生活补助发放', '水电及物业'],
    indicators: [
      count('资助学生人数', '人', 800, 26000, '资助学生{}'),
      count('维修校舍面积', '平方米', 1200, 30000, '维修校舍{}'),
      count('培训教师人次', '人次', 200, 5000, '培训教师{}'),
      quality('食品安全达标率'),
      quality('工程质量合格率'),
      time('补助资金按时发放率'),
      limit('食堂抽检处理时间', '天', 2, 15),
      benefit('社会效益指标', '义务教育巩固率', '%', 95, 99, 1),
      benefit('可持续影响指标', '小学阶段入学率', '%', 97, 99, 1),
      pleased('学生及家长满意度'),
    ],
    volumes: [{ say: '全县在校学生{}', name: '在校学生', unit: '万人', low: 2, high: 20 }],
    standards: [
      '公用经费基准定额为小学每生每年720元、初中每生每年940元',
      '营养膳食补助标准每生每天5元，全年按200天计算',
      '班额控制在45人以内',
    ],
    functional: common('205', '教育支出', '普通教育', '小学教育', '初中教育'),
  },
  {
    office: '卫生健康局',
    projects: [
      '基本公共卫生服务',
      '村卫生室基本药物制度补助',
      '妇幼健康服务能力提升',
      '卫生应急队伍建设',
      '计划生育家庭奖励扶助',
      '公立医院综合改革补助',
      '疫苗冷链设备更新',
    ],
    items: ['村医劳务补助', '耗材试剂', '设备购置', '人员培训', '宣传印刷', '信息系统维护'],
    indicators: [
      count('高血压患者健康管理人数', '人', 2000, 46000, '规范管理高血压患者{}'),
      count('孕产妇健康管理人数', '人', 300, 5200, '管理孕产妇{}'),
      count('建立居民电子健康档案', '份', 8000, 320000, '建立居民电子健康档案{}'),
      quality('适龄儿童疫苗接种率'),
      quality('居民规范化电子健康档案覆盖率', 60),
      time('奖扶资金按时兑现率'),
      limit('疫情报告时限', '小时', 2, 24),
      benefit('社会效益指标', '居民健康素养水平', '%', 22, 38, 2),
      benefit('可持续影响指标', '基层诊疗量占比', '%', 50, 70, 1),
      pleased('服务对象满意度'),
    ],
    volumes: [
      { say: '全年门诊{}', name: '门诊量', unit: '万人次', low: 3, high: 90 },
      { say: '医保基金支出{}', name: '医保基金支出', unit: '亿元', low: 1, high: 30 },
    ],
    standards: ['人均补助标准为89元', '村卫生室补助标准为每村每年6000元', '奖励扶助金按每人每年960元发放'],
    functional: common(
      '210',
      '卫生健康支出',
      '卫生健康管理事务',
      '其他卫生健康管理事务支出',
      '一般行政管理事务',
    ).filter((_, i) => i !== 2),
  },
  {
    office: '文化广电旅游局',
    projects: [
      '公共文化场馆免费开放',
      '非物质文化遗产保护',
      '送戏下乡',
      '文物安全防护',
      '旅游宣传推广',
      '应急广播体系运行维护',
      '乡村文化服务队伍建设',
    ],
    items: ['演出购买服务', '场馆水电', '图书采购', '安防设备', '宣传制作', '专家劳务'],
    indicators: [
      count('惠民演出场次', '场', 30, 620, '组织惠民演出{}'),
      count('举办展览数量', '场', 4, 60, '举办展览{}'),
      count('开展培训期数', '期', 3, 48, '开展培训{}'),
      quality('设备完好率'),
      quality('演出验收合格率'),
      time('活动按计划完成率'),
      limit('故障修复时间', '小时', 4, 48),
      benefit('社会效益指标', '接待观众', '万人次', 2, 80, 2, '接待观众{}'),
      benefit('经济效益指标', '带动就业人数', '人', 80, 1800, 0, '带动就业{}'),
      pleased('观众满意度'),
    ],
    volumes: [{ say: '实现旅游综合收入{}', name: '旅游综合收入', unit: '亿元', low: 2, high: 90 }],
    standards: ['每场演出补助5000元', '免费开放场馆每周开放不少于56小时', '宣传片制作合同金额38.6万元，分三年支付'],
    functional: common('207', '文化旅游体育与传媒支出', '文化和旅游', '其他文化和旅游支出', '群众文化'),
  },
  {
    office: '交通运输局',
    projects: [
      '农村公路日常养护',
      '公路安全生命防护工程',
      '危桥改造',
      '公交运营补贴',
      '超限检测站运行',
      '渡口渡船安全改造',
      '交通执法装备更新',
    ],
    items: ['沥青及石料', '标志标线', '护栏安装', '检测费', '养护工人工费', '机械租赁'],
    indicators: [
      count('养护公路里程', '公里', 60, 1800, '养护农村公路{}'),
      count('改造危桥数量', '座', 2, 22, '改造危桥{}'),
      count('安装护栏长度', '米', 900, 26000, '安装护栏{}'),
      quality('优良路率', 70),
      quality('交工验收合格率'),
      time('项目开工率'),
      limit('路面病害处置时间', '天', 3, 30),
      benefit('社会效益指标', '公交年客运量', '万人次', 20, 900, 1, '公交年客运量{}'),
      benefit('社会效益指标', '建制村通客车率', '%', 95, 99, 0),
      pleased('沿线群众满意度'),
    ],
    volumes: [{ say: '全县公路建设完成投资{}', name: '公路建设完成投资', unit: '亿元', low: 1, high: 26 }],
    standards: [
      '县道养护按每公里每年7000元、乡道3500元、村道1000元测算',
      '施工合同总额2,318.46万元，本年按进度支付',
      '保险费每车每年4,860元',
    ],
    functional: common('214', '交通运输支出', '公路水路运输', '公路养护', '其他公路水路运输支出'),
  },
  {
    office: '农业农村局',
    projects: [
      '耕地地力保护补贴',
      '高标准农田建设',
      '农机购置与应用补贴',
      '动物疫病强制免疫',
      '农产品质量安全监测',
      '农村厕所改造',
      '粮油绿色高产创建',
    ],
    items: ['补贴发放', '疫苗采购', '检测试剂', '田间工程', '技术服务', '标识标牌'],
    indicators: [
      count('建成高标准农田面积', '亩', 3000, 60000, '建成高标准农田{}'),
      count('补贴农机具数量', '台（套）', 100, 3600, '补贴农机具{}'),
      count('改造户厕数量', '户', 200, 8000, '改造户厕{}'),
      quality('强制免疫抗体合格率', 70),
      quality('农产品抽检合格率'),
      time('补贴资金发放及时率'),
      limit('公示时间', '天', 7, 10),
      benefit('经济效益指标', '亩均增产', '公斤', 20, 90, 1, '亩均增产{}'),
      benefit('社会效益指标', '主要农作物综合机械化率', '%', 55, 88, 1),
      pleased('农户满意度'),
    ],
    volumes: [{ say: '全年粮食总产量{}', name: '粮食总产量', unit: '万吨', low: 8, high: 120 }],
    standards: ['补贴标准为每亩96.5元', '户厕改造每户补助1000元，其中市级600元', '样品检测单价为每批次1200元'],
    functional: common('213', '农林水支出', '农业农村', '农业生产发展', '病虫害控制'),
  },
  {
    office: '民政局',
    projects: [
      '城乡居民最低生活保障',
      '特困人员救助供养',
      '残疾人两项补贴',
      '养老服务设施运营补助',
      '困难群众临时救助',
      '社会工作服务站建设',
      '殡葬惠民补贴',
    ],
    items: ['保障金发放', '护理补贴', '购买服务', '设施改造', '价格临时补贴', '信息核对'],
    indicators: [
      count('城市低保保障人数', '人', 300, 9000, '保障城市低保对象{}'),
      count('特困供养人数', '人', 200, 5000, '供养特困人员{}'),
      count('临时救助人次', '人次', 200, 8600, '实施临时救助{}'),
      quality('救助对象认定准确率'),
      quality('养老机构消防验收合格率'),
      time('救助资金社会化发放及时率'),
      limit('临时救助审批时限', '个工作日', 5, 20),
      benefit('社会效益指标', '困难群众基本生活覆盖率', '%', 95, 99, 0),
      benefit('可持续影响指标', '养老床位使用率', '%', 30, 72, 1),
      pleased('救助对象满意度'),
    ],
    volumes: [{ say: '福利彩票销售{}', name: '福利彩票销售', unit: '亿元', low: 1, high: 8 }],
    standards: ['城市低保标准提高到每人每月735元', '农村低保标准为每人每年6,300元', '护理补贴每人每月100元'],
    functional: common(
      '208',
      '社会保障和就业支出',
      '民政管理事务',
      '其他民政管理事务支出',
      '基层政权建设和社区治理',
    ).filter((_, i) => i !== 1),
  },
  {
    office: '人民法院',
    projects: [
      '办案业务经费',
      '审判业务装备购置',
      '诉讼服务中心维护',
      '陪审员经费',
      '信息化系统运维',
      '审判法庭维修改造',
      '司法救助',
    ],
    items: ['差旅邮寄', '装备采购', '系统维护', '陪审员补助', '送达公告', '维修工程'],
    indicators: [
      count('审结案件数量', '件', 1800, 26000, '审结各类案件{}'),
      count('购置装备数量', '台（套）', 12, 320, '购置装备{}'),
      count('组织培训次数', '次', 3, 30, '组织培训{}'),
      quality('一审服判息诉率', 80),
      quality('装备验收合格率'),
      time('法定审限内结案率'),
      limit('系统故障响应时间', '分钟', 15, 120),
      benefit('社会效益指标', '网上立案率', '%', 40, 90, 1),
      benefit('社会效益指标', '执行到位率', '%', 30, 65, 2),
      pleased('当事人满意度'),
    ],
    volumes: [{ say: '执行到位标的额{}', name: '执行到位标的额', unit: '亿元', low: 1, high: 40 }],
    standards: ['陪审员每次参审补助200元', '服务热线12368全年开通', '系统运维合同价86.40万元，服务期三年'],
    functional: common('204', '公共安全支出', '法院', '案件审判', '其他法院支出'),
  },
  {
    office: '科学技术局',
    projects: [
      '企业研发投入后补助',
      '科技特派员服务',
      '高新技术企业认定奖励',
      '科普能力提升',
      '重点研发计划',
      '科技创新券',
      '技术转移服务体系',
    ],
    items: ['项目补助', '评审劳务', '科普活动', '平台运维', '奖励兑现', '宣传资料'],
    indicators: [
      count('支持企业数量', '家', 12, 420, '支持企业{}'),
      count('选派科技特派员', '人', 30, 420, '选派科技特派员{}'),
      count('认定高新技术企业', '家', 5, 160, '认定高新技术企业{}'),
      quality('项目结题验收通过率'),
      quality('资金拨付准确率'),
      time('补助兑现及时率'),
      limit('项目评审周期', '天', 20, 60),
      benefit('经济效益指标', '带动企业研发投入', '亿元', 2, 30, 2),
      benefit('社会效益指标', '公民具备科学素质比例', '%', 9, 16, 2),
      pleased('企业满意度'),
    ],
    volumes: [{ say: '技术合同成交额{}', name: '技术合同成交额', unit: '亿元', low: 1, high: 60 }],
    standards: ['高新技术企业首次认定奖励每家20万元', '创新券单笔最高兑付5万元', '咨询热线0000-6128831'],
    functional: common('206', '科学技术支出', '科学技术管理事务', '其他科学技术管理事务支出', '机关服务'),
  },
  {
    office: '退役军人事务局',
    projects: [
      '优抚对象抚恤补助',
      '退役士兵教育培训',
      '烈士纪念设施修缮',
      '军休人员服务保障',
      '义务兵家庭优待金',
      '退役军人服务站运行',
    ],
    items: ['抚恤金发放', '培训补助', '修缮工程', '慰问活动', '体检医疗', '服务站办公'],
    indicators: [
      count('优抚对象人数', '人', 400, 16000, '发放优抚对象{}'),
      count('培训退役士兵人数', '人', 40, 900, '培训退役士兵{}'),
      count('修缮烈士墓数量', '座', 10, 600, '修缮烈士墓{}'),
      quality('培训合格率'),
      quality('修缮工程合格率'),
      time('抚恤补助按月发放率'),
      limit('信访办结时限', '天', 10, 60),
      benefit('社会效益指标', '退役军人就业率', '%', 60, 96, 1),
      benefit('可持续影响指标', '服务站规范化比例', '%', 70, 99, 0),
      pleased('优抚对象满意度'),
    ],
    volumes: [{ say: '专场招聘会提供岗位{}', name: '专场招聘会提供岗位', unit: '万个', low: 1, high: 6 }],
    standards: ['义务兵家庭优待金按每户每年13,800元发放', '培训补助每人不超过5000元', '修缮标准为每座墓2000元'],
    functional: common('208', '社会保障和就业支出', '退役军人管理事务', '拥军优属', '其他退役军人事务管理支出').filter(
      (_, i) => i !== 1,
    ),
  },
  {
    office: '市场监督管理局',
    projects: [
      '食品安全抽检',
      '特种设备检验',
      '知识产权保护',
      '计量标准建设',
      '药品安全监管',
      '基层所规范化建设',
      '商品质量监督抽查',
    ],
    items: ['抽检服务', '样品购置', '检验设备', '执法装备', '宣传活动', '快检车辆运行'],
    indicators: [
      count('食品抽检批次', '批次', 600, 9800, '完成食品抽检{}'),
      count('特种设备检验台数', '台', 300, 9000, '检验特种设备{}'),
      count('查办案件数', '件', 60, 1800, '查办案件{}'),
      quality('不合格产品处置率'),
      quality('检验报告准确率'),
      time('抽检任务按期完成率'),
      limit('投诉举报办结时间', '天', 15, 60),
      benefit('社会效益指标', '食品评价性抽检合格率', '%', 96, 99, 2),
      benefit('社会效益指标', '有效发明专利', '件', 50, 2600, 0),
      pleased('消费者满意度'),
    ],
    volumes: [{ say: '为消费者挽回经济损失{}', name: '挽回经济损失', unit: '万元', low: 30, high: 2600 }],
    standards: ['每批次抽检费用不高于1100元', '快检车租赁合同总额26.38万元，分两年支付', '12315平台全年运行'],
    functional: common('201', '一般公共服务支出', '市场监督管理事务', '食品安全监管', '其他市场监督管理事务'),
  },
]
