/** Levels of government as lists shorten them (由中央、省、市、县四级分担), by the names their money goes by. Used by facts/text/shared-cost.ts. */
export const levelNames: Readonly<Record<string, string>> = {
  中央: '中央',
  国家: '中央',
  省: '省级',
  自治区: '自治区级',
  市: '市级',
  州: '州级',
  盟: '盟级',
  县: '县级',
  区: '区级',
  旗: '旗级',
  县区: '县区级',
  市县: '市县级',
  乡: '乡级',
  镇: '镇级',
  村: '村级',
}
