/**
 * Words in names of indicators that are better when lower. Used by checks/rules/verdicts.ts (a target without a sign) and
 * facts/statements/comparison.ts (低于目标 is praise for a rate of complaints).
 */
export const lowerIsBetter =
  /投诉|差错|错误率|事故|死亡|伤亡|成本|单价|均价|造价|控制数|费用|用时|耗时|时间|时长|时限|周期|天数|浓度|排放|能耗|发生率|受害|流失|逾期|违规|超标|辍学|返贫|误差|间隔|响应|等待|下降|减少|降低|失业率|犯罪率|复发率|感染率|病死率|空置率|变动率|增长控制/
