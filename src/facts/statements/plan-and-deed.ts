/** 年初计划减免, 原定改造: a figure behind it is the plan, whatever the verb. */
export const plannedFigure =
  /^(?:(?:年初|年度|全年|当年|原)(?:设定|下达|安排)?(?:的)?(?:计划|目标|任务|预期|核定|定)|计划)(?!数?外)[^完超]{0,8}$/

const plannedDeed =
  /^[^,]{0,8}?(?:计划|应|拟|需|任务为?)([\u4e00-\u9fa5]{2,})|^[^,]{9,24}?(?<!年度|三年|行动|专项)计划([\u4e00-\u9fa5]{2,})/

/** 计划修复护栏18公里，修复17.1公里; 应巡检管线60公里，完成57公里: what is done is the deed of the plan again, or just 完成. */
export function isPlanAndDeed(plan: string, deed: string): boolean {
  const found = plannedDeed.exec(plan.trim())
  const planned = found?.[1] ?? found?.[2]
  const done =
    /^,?(?:全年|当年|年内|至?年[末底]|[上下]半年|前?[一二三四]季度|截至[^,]{1,10}?[底末日前]|1[-—~至]\d{1,2}月|期间?内)?(?:实际|已经?|累计|共|仅|只)*([\u4e00-\u9fa5]{2,8}?)了?$/.exec(
      deed.trim(),
    )?.[1]
  return (
    planned !== undefined &&
    done !== undefined &&
    (/^(?:完成|完工|竣工|建成)/.test(done) || planned.startsWith(done.slice(0, 2)))
  )
}
