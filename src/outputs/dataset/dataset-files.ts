import { tableNames } from './tables.ts'

export const datasetFormats = ['parquet', 'csv', 'jsonl', 'xlsx'] as const
export type DatasetFormat = (typeof datasetFormats)[number]

/** The file of a table. Workbooks hold all tables: heshu.xlsx, or heshu-001.xlsx and so on. */
export const tableFile = (table: string, format: Exclude<DatasetFormat, 'xlsx'>): string => `${table}.${format}`

/** Names of all files that a dataset may consist of. */
export const datasetFiles = new RegExp(
  `^(?:(?:${tableNames.join('|')})\\.(?:parquet|csv|jsonl)|heshu(?:-\\d{3,})?\\.xlsx|codebook\\.(?:md|csv)|datapackage\\.json)$`,
)
