/**
 * Words in names of indicators that are better when lower (设备故障率, 平均等待时间); not where the name goes on to how much of it was put right
 * (投诉办结率, 烟气排放达标率), or tells how long a thing was there for its users (开放时间). Used by checks/rules/verdicts.ts (a target
 * without a sign), facts/tables/verdict-words.ts and facts/statements/comparison.ts (低于目标 is praise for a rate of complaints).
 */
export const lowerIsBetter =
  /^(?!.*(?:合格|达标|满意|认可|及时|按[时期]|准[时点确]|办[结复理]|处[理置]|[回答]复|回访|化解|解决|调解|整改|覆盖|修复|治理|落实|优良|好转|正常|完好)[^,]{0,2}[率度])(?!.*(?:开[放诊馆]|营业|播出|培训|学习|授课|运行|值守|供[电水气暖热]|使用)(?:时间|时长|天数)).*(?:投诉|差错|错误率|事故|死亡|伤亡|成本|单价|均价|造价|控制数|费用|时间|用时|耗时|时长|时限|周期|天数|浓度|排放|能耗|发生率|受害|流失|逾期|违规|超标|辍学|返贫|误差|故障率|漏损|损耗|间隔|响应|等待|下降|减少|降低|失业率|犯罪率|复发率|感染率|病死率|空置率|变动率|增长控制)/
