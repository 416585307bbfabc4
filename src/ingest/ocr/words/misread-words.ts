/**
 * Ordinary words of reports that engines misread, and what they are. Applied to the text of a recognised line before layout; figures
 * are never touched here. The engine's own reading stays in the glyph's `read`.
 *
 * A pattern matches only where the wrong reading is no Chinese: 年未 is never written, 年末 in every report. Both sides of a pair have
 * the same length, or the right side is one character, which then takes all the ink.
 */
export const misreadWords: readonly { wrong: RegExp; right: string }[] = [
  // 末 and 未 differ in which stroke is longer.
  {
    wrong:
      /(?<=[年月季期])未(?=[，。、；：,;）)\d]|$|支出|结余|结转|可|预计|余额|决算|资产|在职|实有|人数|粉丝|净|累计|共|前|库存|财政|执行)/g,
    right: '末',
  },
  { wrong: /(?<=项)日(?=[支绩资预实建管单的名总负库和个、，,。：:]|$)/g, right: '目' },
  // 元 without its dot, 万 with its stroke through the top.
  { wrong: /(?<=[\d万亿])[兀无兄](?=[，。、；：,;）)”]|$)/g, right: '元' },
  { wrong: /(?<=\d)[方力](?=元)/g, right: '万' },
  { wrong: /(?<=[\d月])[工Il](?=[日月])/g, right: '1' },
  { wrong: /(?<![\dA-Za-z])[lI](?=[-—一]\d{1,2}月)/g, right: '1' },
  // The dash of 1—7月 and of 2023—2025年, which is as long as the ideograph.
  { wrong: /(?<=\d)一(?=\d)/g, right: '—' },
  { wrong: /(?<=\d)[%％][oO](?![\d.])/g, right: '‰' },
  // Reports hardly use single book marks, the engine often does.
  { wrong: /[〈《](?=[一二三四五六七八九十]{1,2}[)）])/g, right: '（' },
  { wrong: /〈(?=[^〉》]*[)）])/g, right: '（' },
]

/** Half-width signs that stand for full-width ones where they take a full square: the engine knows only one form of each. */
export const fullWidthSigns: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
