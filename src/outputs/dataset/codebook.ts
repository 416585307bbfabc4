import { codebookNotes, typeNames } from '../words/codebook-notes.ts'
import { columnTitles } from '../words/dataset-columns.ts'
import type { Lang } from '../words/labels.ts'
import { causeLabels, levelLabels, measureLabels, ruleLabels, typeLabels } from '../words/labels.ts'
import { type Column, columnsOf } from './columns.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { sqlTypeOf } from './sql-type.ts'
import { type TableName, tableNames, tables } from './tables.ts'

const headings = [
  'table',
  'column',
  'title_zh',
  'type',
  'sql_type',
  'unit',
  'key',
  'required',
  'allowed',
  'meaning',
  'meaning_zh',
] as const

/** Every column of every table as a row: for programs, and for people who filter. */
export function codebookCsv(): string {
  return byteOrderMark + [headings, ...codebookEntries().map((entry) => Object.values(entry))].map(csvLine).join('')
}

export const codebookEntries = (): Entry[] =>
  tableNames.flatMap((table) => columnsOf(table).map((column) => entryOf(table, column)))

type Entry = Record<(typeof headings)[number], string>

/** One column in words. */
function entryOf(table: TableName, column: Column): Entry {
  return {
    table,
    column: column.name,
    title_zh: columnTitles[column.name] as string,
    type: column.type,
    sql_type: sqlTypeOf(column),
    unit: column.unit,
    key: column.key ? 'yes' : '',
    required: column.required ? 'yes' : '',
    allowed: (column.allowed ?? []).join(' | '),
    meaning: column.meaning,
    meaning_zh: column.meaningZh,
  }
}

/** The codebook for people: how to read the files, then every table with its columns, then what the terms mean. */
export function codebookMarkdown(): string {
  return `${['# Codebook / 数据字典', ...codebookNotes, ...tableNames.flatMap(tableSection), ...valueSections()].join('\n\n')}\n`
}

function tableSection(table: TableName): string[] {
  const { title, key, belongsTo } = tables[table]
  const belongs = belongsTo.map(
    ({ table: other, columns }) => `belongs to \`${other}\` by ${columns.map(code).join(' + ')}`,
  )
  return [
    `## ${table}`,
    `${title.en} (${title.zh}). ${[`Key: ${key.map(code).join(' + ')}`, ...belongs].join('; ')}.`,
    markdownTable(
      ['column', '中文', 'type', 'unit', 'null', 'values', 'meaning'],
      columnsOf(table).map((column) => [
        code(column.name),
        `**${columnTitles[column.name]}** ${column.meaningZh}`,
        typeNames[column.type],
        column.unit,
        column.required ? 'no' : 'yes',
        (column.allowed ?? []).map(code).join(' '),
        column.meaning,
      ]),
    ),
  ]
}

/** Terms that occur as values, with their names in both languages. */
function valueSections(): string[] {
  const both = (labels: Record<Lang, Record<string, string>>): string[][] =>
    Object.keys(labels.zh).map((term) => [code(term), labels.zh[term] as string, labels.en[term] as string])
  const lists: [string, string[][]][] = [
    ['measure', both(measureLabels)],
    ['type (of a report)', both(typeLabels)],
    ['rule', Object.entries(ruleLabels).map(([rule, label]) => [code(rule), label, rule.replaceAll('-', ' ')])],
    ['cause', both(causeLabels)],
    ['severity, level', both(levelLabels)],
  ]
  return [
    '## Terms',
    ...lists.flatMap(([name, rows]) => [`### ${name}`, markdownTable(['value', '中文', 'English'], rows)]),
  ]
}

const code = (text: string): string => `\`${text}\``

function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}
