import type { ColumnType } from '../dataset/columns.ts'

/** Names of the types of columns, in the codebook. */
export const typeNames: Record<ColumnType, string> = {
  text: 'text',
  integer: 'whole number',
  decimal: 'decimal, exact',
  measurement: 'floating point',
  list: 'list of texts',
}

/** How to read the files of a dataset: the paragraphs before the tables of the codebook. */
export const codebookNotes: readonly string[] = [
  'One row of `amounts` is one figure that a report states, one row of `checks` one relation between such figures, recomputed. What a report states and what heshu computed never share a column. A value that a report does not state is empty; nothing is filled in.',
  '`amounts` 每行是报告写明的一个数字，`checks` 每行是一个重算过的关系。报告写明的与核数算出的从不同列。报告没有写的值留空，不做推算。',
  '- **主键**：`sha256` 按内容标识文件，`report`、`id` 在其中唯一。内容与别的文件相同的，只在 `files` 中有一行（`duplicate`）。\n- **顺序**：依 `output`（按字节）、`report` 和文件中的先后。\n- **数字**：精确小数，整数部分至多 28 位，小数至多 10 位；超出的留空并在 `problems` 中说明，原文见文字列。\n- **位置**：`page` 至 `reading_by` 是第一处原文的位置，全部位置见 `evidence`。\n- **CSV**：UTF-8（带 BOM）、逗号、CRLF，可直接用 Excel、WPS 打开。会被当作公式的文字前加一个撇号，去掉一个撇号即为原文；Parquet 与 JSON Lines 保留原文。\n- **Excel**：第一行为中文列名，第二行为本字典所用列名；超过 32,767 字的文字截断，不含 `evidence`。',
  '- **Keys**: `sha256` names a document by its content; `report` and `id` are unique inside it. A file with the same content as another has a row in `files` only (state `duplicate`).\n- **Order**: by `output` (bytes of the name), then `report`, then the order in the document.\n- **Exact figures** have up to 28 digits before and 10 behind the decimal point, DECIMAL(38,10) in Parquet. One with more is left empty, with a row in `problems` (`dataset.figure-too-long`); its text columns have it as printed.\n- **Places**: `page` to `reading_by` describe the first place that states the value, `evidence` has all of them. `x0 y0 x1 y1` are PDF points from the top left corner of the page; empty for formats without pages.\n- **CSV**: UTF-8 with byte order mark, comma, CRLF. Null is an empty cell, an empty text `""`, a list a JSON array. A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` and more, a tab or a line break at the start) or that begins with an apostrophe has one apostrophe in front: take one away to get it back. JSON lines and Parquet have texts as they are.\n- **Workbooks** have the Chinese names of the columns in the first row and the names used here in the second; a text over 32,767 characters is cut, `evidence` is left out, and figures have the 15 digits of a spreadsheet.\n- Zero characters and halves of surrogate pairs are replaced by U+FFFD.',
]
