/** Page numbers as printed: 3, - 3 -, —23—, 第 3 页 共 9 页, 3/9, Page 3 of 9, iv. Tried on the text without blanks. */
export const pageNumber =
  /^(?:[-—–―－~·.]*\d{1,4}[-—–―－~·.]*|第?\d{1,4}页?[,，/／]?(?:共?\d{1,4}页?)|第[\d一二三四五六七八九十百]{1,5}页(?:[,，/／]?[（(]?共[\d一二三四五六七八九十百]{1,5}页[）)]?)?|page\d{1,4}(?:of\d{1,4})?|[ivxlc]{1,6})$/i
