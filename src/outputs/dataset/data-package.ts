import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { columnTitles } from '../words/dataset-columns.ts'
import { type Column, columnsOf } from './columns.ts'
import { type TableName, tableNames, tables } from './tables.ts'

const mediaTypes = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Ending = keyof typeof mediaTypes

const fieldTypes = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  measurement: 'number',
  list: 'array',
} as const satisfies Record<Column['type'], string>

/**
 * The text of datapackage.json, as the specifications of Frictionless Data (version 1) have it: every data file with its columns, types, keys and
 * the tables it belongs to. A package of CSV files alone is a Tabular Data Package.
 * @param names the files of the dataset, in `folder`
 */
export async function dataPackageOf(folder: string, names: readonly string[]): Promise<string> {
  const endings = (Object.keys(mediaTypes) as Ending[]).filter((ending) => names.some((name) => isData(name, ending)))
  const resources: object[] = []
  for (const ending of endings) {
    const files = ending === 'xlsx' ? [] : tableNames.map((table) => [table, `${table}.${ending}`] as const)
    for (const [table, path] of files)
      resources.push(await tableResource(folder, table, path, ending, ending === endings[0]))
    for (const path of ending === 'xlsx' ? names.filter((name) => isData(name, ending)) : []) {
      resources.push({
        name: path.replace('.', '-'),
        path,
        format: 'xlsx',
        mediatype: mediaTypes.xlsx,
        profile: 'data-resource',
      })
    }
  }
  const tabular = endings.length === 1 && endings[0] === 'csv'
  const description = {
    profile: tabular ? 'tabular-data-package' : 'data-package',
    name: 'heshu',
    title: '核数数据集 / heshu dataset',
    description:
      'What published performance reports state about budgets and indicators, with the place of every figure, and every stated relation recomputed. Columns: codebook.md.',
    keywords: ['预算绩效', '绩效自评', '部门决算'],
    resources,
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

const isData = (name: string, ending: string): boolean => name.endsWith(`.${ending}`) && name !== 'codebook.csv'

/** Names of resources are unique: the first format has the plain names of the tables, to which keys of other tables refer. */
async function tableResource(
  folder: string,
  table: TableName,
  path: string,
  ending: Ending,
  plain: boolean,
): Promise<object> {
  const suffix = plain ? '' : `-${ending}`
  const { title, key, belongsTo } = tables[table]
  const foreignKeys = belongsTo.map(({ table: other, columns }) => ({
    fields: [...columns],
    reference: { resource: `${other}${suffix}`, fields: [...columns] },
  }))
  return {
    name: `${table}${suffix}`,
    path,
    title: title.zh,
    description: title.en,
    profile: ending === 'csv' ? 'tabular-data-resource' : 'data-resource',
    format: ending,
    mediatype: mediaTypes[ending],
    ...(ending === 'parquet' ? {} : { encoding: 'utf-8', ...(await fingerprint(join(folder, path))) }),
    ...(ending === 'csv'
      ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    schema: {
      fields: columnsOf(table).map(fieldOf),
      primaryKey: [...key],
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      missingValues: [''],
    },
  }
}

function fieldOf({ name, type, required, allowed, minimum, maximum, unit, meaning }: Column): object {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(allowed ? { enum: [...allowed] } : {}),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
  }
  return {
    name,
    type: fieldTypes[type],
    title: columnTitles[name],
    description: unit === '' ? meaning : `${meaning} [${unit}]`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** Size and hash. Not given for Parquet: its bytes depend on the version of the program that wrote it. */
async function fingerprint(path: string): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, hash: `sha256:${hash.digest('hex')}` }
}
