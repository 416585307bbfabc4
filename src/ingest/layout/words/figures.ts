/** A figure as cells hold it: digits with separators, a sign, a per cent sign, or a mark for nothing. Tried on folded text. */
export const figure = /^[-+]?[\d,]+(?:\.\d+)?%?$|^[-—–/]$/
