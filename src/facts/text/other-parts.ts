import type { Lead, SentenceState } from './sentence-state.ts'

const others =
  /^[\s、,和及与]*(?:其中:?)?((?:其余|其他|剩余|另外?)(?:的)?\s*(?:\d{1,4}|[一二两三四五六七八九十]{1,3})\s*(?:个|家|户|所|项|处|类|县|区|市|乡|镇|村|校|人)(?:单位|项目|乡镇|县区|县|区|镇|村|街道|学校|企业|公司|协会|机构)?)(?:合计|共计|总计|小计|共|计|为)*\s*$/

/** 甲会46万元、乙会32万元，其余9家合计56万元: the parts that are not told one by one, as they are counted. Null for any other figure. */
export const otherParts = ({ list }: SentenceState, { clause }: Lead): string | null =>
  list === null ? null : (others.exec(clause)?.[1] ?? null)
