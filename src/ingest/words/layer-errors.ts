/**
 * What recognition programs make of figures, and people never write. Tried on folded text. A comma before one or two decimals, letters
 * for noughts and ones, a per cent sign come apart, two points in a row, a figure that begins or ends its groups wrongly.
 */
export const brokenFigure =
  /(?<![\d,.])\d{1,3},\d{1,2}(?![\d,])(?=%|万|亿|元|$)|\d[OoQ](?=[\dOo%/.]|\b)|(?<![A-Za-z])[OoQlI](?=[.,]\d)|\d[lI|](?=[\d.%])|\d[O0oQ]\/[O0oQ]|\d\.{2,}\d|\d[.,]{2,}|\d\.\d+\.\d+%|\d+[’'`]\d|\d%[%\d]/g

/** Units and cues with one stroke read wrongly. */
export const brokenWord = /\d(?:万兀|亿兀|兀|力元|方元)|年未|项日|预箅|绩敛|执行宰|完成宰/g

/** Characters that reports print: ideographs, kana, Latin letters, digits, signs of both, and enclosed figures. */
export const printable = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{S}A-Za-z0-9〇①-⓿Ⅰ-ⅿα-ω]/u
