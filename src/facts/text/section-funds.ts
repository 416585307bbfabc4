import type { ReportHeader } from '../../reports/schema.ts'

/**
 * 一般公共预算财政拨款支出决算情况说明: the accounts of one kind of money, whose figures need not name it again (财预〔2017〕28号). Without 财政拨款 and 决算 it is
 * a section on all that a department spends.
 */
export const fundOf = (words: string): string | null =>
  /^(?:(?:19|20)\d\d年度?)?((?:一般公共预算(?:财政拨款)?|政府性基金(?:预算)?(?:财政拨款)?|国有资本经营预算(?:财政拨款)?)支出)(?:决算|(?<=财政拨款支出)(?:总体)?(?:情况)?(?:说明)?$)/.exec(
    words,
  )?.[1] ?? null

/** 2.4 上级专项资金 in the report of an office: money that others gave, told apart from the own budget. In that of a project it is the project's. */
export const transferOf = ({ type }: ReportHeader, words: string): string | null =>
  type === 'department'
    ? (/^((?:上级|中央|省级|市级)(?:财政)?(?:专项|补助|转移支付)+(?:资金|(?<=补助|支付)))(?:的|使用|管理|安排|执行|收支|到位|支出|[和与及、])*(?:情况)?$/.exec(
        words,
      )?.[1] ?? null)
    : null
