/**
 * How recognition garbles figures, one line a class: what is seen, what was printed, and how much it takes to believe it.
 * Used on text that was recognised (origin ocr or ocr_layer), never on native text.
 *
 * `seen` matches exactly the characters that are replaced; what must stand around them is in look-aheads and look-behinds.
 * `cost`: 0 the grammar of figures allows nothing else … 1 as likely as not. Confidence falls with it.
 * `where`: cell = the text is a cell of a table that holds one figure; any = cells and running text.
 */
export interface FigureSlip {
  name: SlipName
  where: 'any' | 'cell'
  seen: RegExp
  printed: string | ((seen: string) => string)
  cost: number
  note: string
  /** Only where recognition was less sure of these characters than this (0..1). */
  unsure?: number
}

export type SlipName =
  | 'numbered-glyph'
  | 'percent-as-fraction'
  | 'percent-as-digit'
  | 'letter-for-digit'
  | 'point-look-alike'
  | 'comma-for-point'
  | 'comma-dropped'
  | 'point-dropped'
  | 'point-for-comma'
  | 'space-inside'
  | 'space-in-word'
  | 'unit-look-alike'
  | 'doubled-glyph'
  | 'sign-look-alike'
  | 'minus-look-alike'
  | 'stray-mark'
  | 'word-look-alike'

/** What may follow a figure and makes it one. */
const unit = String.raw`\s*(?:%|‰|个?百分点|[百千]?万|亿|元|倍)`
const money = '[元兀圆无儿亓]'
const notWord = String.raw`(?![\u4e00-\u9fa5])`

const slip = (
  name: SlipName,
  where: FigureSlip['where'],
  seen: string,
  printed: FigureSlip['printed'],
  cost: number,
  note: string,
): FigureSlip => ({ name, where, seen: new RegExp(seen, 'g'), printed, cost, note })

const numbered = (glyph: string): string => String(glyph.charCodeAt(0) - 0x2487)

/** Words of the field with an ideograph taken for one of its shape: cues are found by them. */
const words: ReadonlyArray<readonly [seen: string, printed: string, note: string]> = [
  ['(?<=项)(?:[曰日]|Fl)(?![期前])', '目', '项曰, 项Fl'],
  ['(?:(?<![项题科条栏节剧])目|白)(?=评(?:报告|得分|分|表|结果|结论|工作|等级|情况))', '自', '目评报告'],
  ['(?<=年)未(?=结[转余])', '末', '年未结转'],
  ['(?<=[预决概结])箅', '算', '预箅'],
  ['(?<=年初|全年)算(?=数)', '预算', '年初算数'],
  ['(?<=(?:执行|到位|完成|使用|支出|支付|满意))[宰卒]', '率', '执行宰'],
  ['(?<=结)[佘徐](?=[资\\d])', '余', '结佘'],
  ['(?<=完)咸', '成', '完咸'],
  ['(?<=资)佥', '金', '资佥'],
  ['(?<=支)岀', '出', '支岀'],
  ['眼(?=务)', '服', '眼务'],
  ['[妃迫](?=加[\\d资预经项])', '追', '妃加'],
  ['[(（](?=[(（]含[)）])', '', '90分（（含）: the bracket twice'],
]

/** In this order: later classes see what earlier ones made of the text. */
export const figureSlips: readonly FigureSlip[] = [
  ...words.map(([seen, printed, note]) => slip('word-look-alike', 'any', seen, printed, 0, note)),
  slip(
    'space-in-word',
    'any',
    '(?<=[\\u4e00-\\u9fa5“《（]) (?=[\\u4e00-\\u9fa5”》）。，；、])',
    '',
    0,
    '自 评得分: cues must be found',
  ),
  slip('numbered-glyph', 'any', '⒛(?=\\d\\d(?!\\d))', '20', 0.05, 'U+249B is one glyph "20.": ⒛22年'),
  slip('numbered-glyph', 'any', '[⒈-⒛](?=\\d)', (c) => `${numbered(c)}.`, 0.3, 'U+2488… are one glyph "1.": ⒈5 is 1.5'),
  slip(
    'stray-mark',
    'cell',
    '^[|丨“”"‘’\'`_.·:;,\\[\\]{}~^*]+(?=-?\\d)',
    '',
    0.2,
    'a border or speck before the figure',
  ),
  slip('stray-mark', 'cell', '(?<=\\d%?)[|丨“”"‘’\'`_.·:;,。\\[\\]{}~^*]+$', '', 0.2, 'a border or speck behind it'),
  slip('stray-mark', 'cell', '^L(?=\\d{1,3},\\d{3})', '', 0.6, 'the corner of a cell'),
  slip('stray-mark', 'cell', '(?<=^[\\u4e00-\\u9fa5]+)[“”"‘’\'|o]$', '', 0, 'the same behind a word'),
  slip('stray-mark', 'cell', '^[”"’|](?=[\\u4e00-\\u9fa5]+$)', '', 0, 'and before it'),
  slip(
    'percent-as-fraction',
    'any',
    String.raw`(?<=[\dOo])\s?[0Oo°º]\s?\/\s?[0OoQ。](?![\d/])`,
    '%',
    0.1,
    'the sign falls apart: 0/0, O/0, o/o',
  ),
  slip('percent-as-fraction', 'any', '(?<=\\d)%[oO](?![A-Za-z\\d])', '%', 0.2, 'half of the sign twice'),
  slip('percent-as-digit', 'any', '(?<=\\.\\d\\d)[0369]%[0o6](?![\\d.])', '%', 0.3, '％ as three glyphs: 96.869%0'),
  slip(
    'percent-as-digit',
    'any',
    '(?<=\\d%)[%0o6](?![\\d.])',
    '',
    0.2,
    'the sign and its half again: 97.98%%, 97.29%6',
  ),
  slip('percent-as-digit', 'cell', String.raw`(?<=\d\.\d{1,2})[多吕昌]$`, '%', 0.3, 'an ideograph of its shape'),
  {
    ...slip('percent-as-digit', 'any', String.raw`(?<=\.\d\d)[0369](?=\s?%)`, '', 0.4, 'half of ％ once more: 95.009%'),
    unsure: 0.98,
  },
  slip(
    'point-look-alike',
    'any',
    String.raw`(?<=\d)\s?[。•・'´${'`'}‘’°](?=\d{1,4}${unit})`,
    '.',
    0.2,
    'a point that is no point: 93。52%',
  ),
  slip(
    'point-for-comma',
    'any',
    String.raw`(?<=(?<![\d.])\d{1,3}(?:[.,]\d{3})*)\.(?=\d{3}[.,]\d)`,
    ',',
    0.1,
    'of several points only the last parts decimals: 1.184.33',
  ),
  slip(
    'comma-for-point',
    'any',
    String.raw`(?<=(?<![\d.,])\d{1,3}(?:,\d{3})*|(?<![\d.,])\d+),(?=\d{1,2}${unit})`,
    '.',
    0.1,
    'groups have three digits: 99,38%',
  ),
  slip(
    'comma-dropped',
    'any',
    String.raw`(?<=(?<![\d.,])\d{1,3})(?=\d{3},\d{3}(?!\d))`,
    ',',
    0.1,
    'figures have all their commas or none: 4260,000.00',
  ),
  slip(
    'point-dropped',
    'any',
    String.raw`(?<=(?<![\d.,A-Za-z-])0)(?=\d{2}(?:\s?[百千]?万元|亿元|元|%))`,
    '.',
    0.3,
    'no figure begins with 0: 000万元',
  ),
  slip('point-dropped', 'cell', '(?<=^-?0)(?=\\d{2}$)', '.', 0.3, '000 in a cell'),
  slip(
    'point-dropped',
    'any',
    String.raw`(?<=[\u4e00-\u9fa5]\d{1,4})(?=\d{2}、\d+\.\d{2}[、和及])`,
    '.',
    0.5,
    'a list is written alike: 21000、126.50和180.00万元',
  ),
  slip(
    'point-dropped',
    'any',
    String.raw`(?<=\d\.\d{2}[、和及]\d{1,4})(?=\d{2}(?:[、和及]|[百千]?万元|亿元|元))`,
    '.',
    0.5,
    'and further on',
  ),
  slip('comma-for-point', 'cell', String.raw`(?<=^-?\d{1,3}(?:,\d{3})*),(?=\d{1,2}$)`, '.', 0.1, 'the same in a cell'),
  slip('comma-for-point', 'any', String.raw`(?<=(?<!\d)0),(?=\d)`, '.', 0.1, 'no group begins with 0: 0,08亿元'),
  slip('space-inside', 'any', String.raw`(?<=\d)\s+(?=[.,]\d)`, '', 0.1, '14 .78'),
  slip('space-inside', 'any', String.raw`(?<=\d,)\s+(?=\d{3}(?!\d))`, '', 0.2, '1, 184.33'),
  slip(
    'space-inside',
    'any',
    String.raw`(?<=[\u4e00-\u9fa5≥≤=><]\s?\d+\.)\s+(?=\d{1,4}${unit})`,
    '',
    0.2,
    '为14. 78万元; a list mark 1. has no word before it',
  ),
  slip('space-inside', 'cell', String.raw`(?<=^-?[\d,]+\.)\s+(?=\d+%?$)`, '', 0.2, '14. 78 in a cell'),
  slip('space-inside', 'cell', String.raw`(?<=\.\d)\s+(?=\d%?$)`, '', 0.2, 'the last digit wrapped: 384.8 5'),
  slip('unit-look-alike', 'any', String.raw`(?<=\d\s?)[力方刀厉](?=\s?${money})`, '万', 0.1, '力元, 方元, 刀元'),
  slip('unit-look-alike', 'any', String.raw`(?<=[(（:：]\s?)[力方刀](?=[元兀]${notWord})`, '万', 0.1, '单位：力元'),
  slip('unit-look-alike', 'any', String.raw`(?<=\d\s?)[乙忆化](?=\s?${money})`, '亿', 0.1, '乙元, 忆元'),
  slip('unit-look-alike', 'any', String.raw`(?<=\d\s?[百千]?[万亿])[兀亓无儿旡地]${notWord}`, '元', 0.1, '万兀, 亿无'),
  slip('unit-look-alike', 'any', String.raw`(?<=\d\s?[百千]?[万亿])[兀亓](?!术)`, '元', 0.1, 'the same before words'),
  slip('unit-look-alike', 'any', String.raw`(?<=\d\s?|[(（:：]\s?[万千]?)[兀亓](?!术)`, '元', 0.1, '兀 alone'),
  slip('sign-look-alike', 'cell', String.raw`^(?:》=?|≫|>一|>-)\s?(?=\d)`, '≥', 0.2, '》90%'),
  slip('sign-look-alike', 'cell', String.raw`^(?:《=?|≪|<一|<-)\s?(?=\d)`, '≤', 0.2, '《90%'),
  slip('sign-look-alike', 'cell', String.raw`^(?:>>|[之乏妻兰宇关二])\s?(?=\d)`, '≥', 0.4, 'ideographs of its shape'),
  slip('sign-look-alike', 'cell', String.raw`^(?:<<|和?受|[科过入])\s?(?=\d)`, '≤', 0.4, 'ideographs of its shape'),
  slip('sign-look-alike', 'cell', String.raw`^[一三]\s?(?=\d+(?:\.\d+)?%?$)`, '=', 0.5, '三100%'),
  slip(
    'percent-as-digit',
    'cell',
    String.raw`(?<=^[≥≤=]\d{2}(?:\.\d)?)(?:96|9%)$`,
    '%',
    0.5,
    'behind a sign: ≥9896 is ≥98%',
  ),
  slip(
    'sign-look-alike',
    'any',
    String.raw`(?<=(?:^|》)[^《》]*)》(?=\s?\d)`,
    '≥',
    0.5,
    'a closing mark that closes nothing',
  ),
  slip('minus-look-alike', 'cell', String.raw`^[一—–ー_]\s?(?=\d[\d,]*\.\d+$)`, '-', 0.3, 'a dash of any length'),
]
