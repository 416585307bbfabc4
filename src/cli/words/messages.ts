import type { Rejected } from '../../outputs/dataset/results.ts'
import type { TableName } from '../../outputs/dataset/tables.ts'
import type { Lang } from '../../outputs/words/labels.ts'

export interface Messages {
  program: string
  help: string
  version: string
  /** Descriptions of commands, arguments and options, in the order in which help shows them. */
  extract: string
  check: string
  schema: string
  draw: string
  dataset: string
  query: string
  paths: string
  file: string
  schemaName: string
  out: string
  jobs: string
  retry: string
  timeLimit: string
  maxPages: string
  maxSize: string
  memory: string
  ocr: string
  ocrEngine: string
  lang: string
  log: string
  format: string
  review: string
  page: string
  png: string
  results: string
  datasetTo: string
  datasetFormat: string
  queryFolder: string
  sql: string
  queryFormat: string
  /** Sentences on the error output. */
  nothingFound: (path: string) => string
  noDocuments: string
  otherKinds: (count: number, endings: string) => string
  noSuchSchema: (name: string, known: string) => string
  noSuchPage: (page: number, pages: number) => string
  noPages: string
  notInteger: (text: string) => string
  cannotWrite: (path: string, why: string) => string
  written: (path: string) => string
  noSuchFormat: (names: string, known: string) => string
  noResults: (folder: string) => string
  datasetWritten: (folder: string, rows: Record<TableName, number>, duplicates: number) => string
  /** Why a JSON file among the results is not one; `at` is the field or the format it is about. */
  rejected: Record<Rejected['why'], (at: string) => string>
  moreRejected: (count: number) => string
  queryRefused: (why: string) => string
  answerRows: (rows: number, more: boolean) => string
  bug: string
  /** Usage errors by the code of the command-line parser; `name` is the option, argument or command it is about. */
  usage: Record<string, (name: string) => string>
  usageHint: string
  exitCodes: string
  /** Headings of the parser's help, where they differ from its own. */
  helpTitles: Record<string, string>
}

/** Everything the program says about itself. Report content is described in outputs/words. */
export const messages: Record<Lang, Messages> = {
  zh: {
    program: '核数：读绩效报告，列出每个数字，重算每个关系。',
    help: '显示帮助',
    version: '显示版本号',
    extract: '读取报告，每个文件写一份 JSON，最后给出汇总表',
    check: '逐条列出对不上的数字',
    schema: '打印 JSON Schema',
    draw: '把每个金额、指标和不符之处画在页面图上，供人查看',
    dataset: '把结果文件夹做成数据集：各表的 Parquet、CSV、JSON Lines 或 Excel 文件，附数据字典',
    query: '用 SQL 查询结果文件夹中的各表',
    paths: '文件、文件夹（含下级）或通配符',
    file: '报告文件',
    schemaName: '名称；不写则列出全部名称',
    out: '结果文件夹，不存在则新建',
    jobs: '同时处理的文件数（默认为处理器核数）',
    retry: '上次失败、超时或过大的文件再读一次',
    timeLimit: '一个文件多少秒没有进展就放弃（默认 300）',
    maxPages: 'PDF 页数上限（默认 2000）',
    maxSize: '文件大小上限，单位 MiB（默认 256）',
    memory: '每个处理线程的内存上限，单位 MiB（默认 2048）',
    ocr: '文字识别：auto 只识别没有可用文字的页，always 全部，never 不识别',
    ocrEngine: '识别程序：auto 优先用本机的 tesseract，native 只用它，wasm 只用自带的 tesseract.js',
    lang: '提示语言 zh 或 en（默认随系统）',
    log: 'json：每件事一行 JSON，供程序读取',
    format: '输出格式 text 或 json',
    review: '改为列出扫描件中识别出的数字，最可疑的在前，供对照原图',
    page: '页码，从 1 起',
    png: '图片文件',
    results: '结果文件夹（extract 的 --out）',
    datasetTo: '数据集文件夹，不存在则新建',
    datasetFormat: '格式，逗号分隔：parquet csv jsonl xlsx',
    queryFolder: '结果文件夹，或含 Parquet、JSON Lines 的数据集文件夹',
    sql: '一条 SQL 语句，用引号括起；show tables 列出各表，describe 表名 列出各列',
    queryFormat: '输出格式 table、csv 或 json',
    nothingFound: (path) => `没有找到 ${path}：请检查路径。`,
    noDocuments: '没有可读的文件：请给出 PDF、docx、doc 或 HTML 文件，或含有这些文件的文件夹。',
    otherKinds: (count, endings) => `文件夹里另有 ${count} 个其他类型的文件未读（${endings}）；要读请直接写出文件名。`,
    noSuchSchema: (name, known) => `没有名为 ${name} 的 Schema，可用的有：${known}。`,
    noSuchPage: (page, pages) => `没有第 ${page} 页，本文件共 ${pages} 页。`,
    noPages: '只有 PDF 有页面可画；这个文件没有页面。',
    notInteger: (text) => `${text} 不是正整数`,
    cannotWrite: (path, why) => `无法写入 ${path}：${why}`,
    written: (path) => `已写入 ${path}`,
    noSuchFormat: (names, known) => `没有格式 ${names}，可用的有：${known}。`,
    noResults: (folder) => `${folder} 中没有结果：请先运行 heshu extract … --out ${folder}。`,
    datasetWritten: (folder, rows, duplicates) =>
      `已写入 ${folder}：文件 ${rows.documents} 个${duplicates > 0 ? `（另有 ${duplicates} 个内容重复，只列入 files）` : ''}，报告 ${rows.reports} 份，金额与比率 ${rows.amounts} 个，指标 ${rows.indicators} 个，核对 ${rows.checks} 个，读取问题 ${rows.problems} 条。各列含义见 codebook.md。`,
    rejected: {
      unreadable: () => '无法读取，未列入。请检查读取权限。',
      'not-json': () => '不是完整的 JSON，未列入。请删除此文件，或重新运行 extract。',
      'not-heshu': () => '不是核数的结果，未列入。请把它移出结果文件夹。',
      'other-version': (at) => `格式是 ${at}，本版本只读 heshu/1，未列入。请用本版本重新运行 extract。`,
      broken: (at) => `不符合 heshu/1 的结构（${at}），未列入。请用本版本重新运行 extract。`,
    },
    moreRejected: (count) => `另有 ${count} 个文件未列入。`,
    queryRefused: (why) => `查询没有执行，请改正后重试：${why}`,
    answerRows: (rows, more) => (more ? `只显示前 ${rows} 行；要全部请用 --format csv 或 json。` : `${rows} 行`),
    bug: '这是核数本身的错误，请连同下面的内容一起报告：',
    usage: {
      'commander.unknownOption': (name) => `没有选项 ${name}。`,
      'commander.unknownCommand': (name) => `没有命令 ${name}。`,
      'commander.missingArgument': (name) => `缺少参数 ${name}。`,
      'commander.optionMissingArgument': (name) => `选项 ${name} 缺少值。`,
      'commander.missingMandatoryOptionValue': (name) => `必须给出选项 ${name}。`,
      'commander.invalidArgument': (name) => `选项 ${name} 的值不对。`,
      'commander.excessArguments': () => '参数太多。',
    },
    usageHint: '用法见 heshu --help 或 heshu <命令> --help。',
    exitCodes: '退出码：0 全部读完（check：且没有不符），1 有未读完或不符的，2 用法错误。',
    helpTitles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
  },
  en: {
    program: 'heshu (核数): reads performance reports, lists every figure, recomputes every relation.',
    help: 'show help',
    version: 'show the version',
    extract: 'read reports, write one JSON file each, end with a summary table',
    check: 'list the numbers that do not agree',
    schema: 'print a JSON Schema',
    draw: 'draw every amount, indicator and finding over the image of a page, for a person to look at',
    dataset:
      'make a dataset of a folder of results: the tables as Parquet, CSV, JSON lines or Excel files, with a codebook',
    query: 'run SQL over the tables of a folder of results',
    paths: 'files, folders (with their subfolders) or glob patterns',
    file: 'a report',
    schemaName: 'its name; without one, all names are listed',
    out: 'folder for the results, made if missing',
    jobs: 'files at the same time (default: the number of cores)',
    retry: 'read files again that failed, timed out or were too large in an earlier run',
    timeLimit: 'give a file up when nothing of it was finished for so long (default 300)',
    maxPages: 'most pages of a PDF (default 2000)',
    maxSize: 'largest file, in MiB (default 256)',
    memory: 'most memory of each worker, in MiB (default 2048)',
    ocr: 'recognition: auto for pages without usable text, always, never',
    ocrEngine:
      'recognise with: auto takes the tesseract of this machine first, native only that, wasm the packaged tesseract.js',
    lang: 'language of messages, zh or en (default: that of the system)',
    log: 'json: one JSON line per event, for programs',
    format: 'text or json',
    review: 'list the recognised figures of scans instead, the most doubtful first, to be compared with the page',
    page: 'page number, from 1',
    png: 'image file',
    results: 'folder of results (--out of extract)',
    datasetTo: 'folder for the dataset, made if missing',
    datasetFormat: 'formats, separated by commas: parquet csv jsonl xlsx',
    queryFolder: 'folder of results, or of a dataset with Parquet or JSON lines',
    sql: 'one SQL statement in quotes; "show tables" lists the tables, "describe NAME" the columns of one',
    queryFormat: 'table, csv or json',
    nothingFound: (path) => `Nothing found at ${path}: check the path.`,
    noDocuments: 'No file to read: name PDF, docx, doc or HTML files, or folders that hold some.',
    otherKinds: (count, endings) =>
      `${count} files of other kinds in the folders were not read (${endings}); name a file itself to have it read.`,
    noSuchSchema: (name, known) => `There is no schema called ${name}; there are: ${known}.`,
    noSuchPage: (page, pages) => `There is no page ${page}; the file has ${pages}.`,
    noPages: 'Only a PDF has pages to draw on; this file has none.',
    notInteger: (text) => `${text} is not a positive whole number`,
    cannotWrite: (path, why) => `Cannot write ${path}: ${why}`,
    written: (path) => `Written to ${path}`,
    noSuchFormat: (names, known) => `There is no format ${names}; there are: ${known}.`,
    noResults: (folder) => `There are no results in ${folder}: run heshu extract … --out ${folder} first.`,
    datasetWritten: (folder, rows, duplicates) =>
      `Written to ${folder}: ${rows.documents} documents${duplicates > 0 ? ` (${duplicates} more have the same content and stand in files only)` : ''}, ${rows.reports} reports, ${rows.amounts} amounts and rates, ${rows.indicators} indicators, ${rows.checks} checks, ${rows.problems} problems. codebook.md says what the columns mean.`,
    rejected: {
      unreadable: () => 'cannot be read and was left out. Check that it may be read.',
      'not-json': () => 'is not whole JSON and was left out. Delete it, or run extract again.',
      'not-heshu': () => 'is no result of heshu and was left out. Move it out of the folder of results.',
      'other-version': (at) =>
        `has the format ${at}, this version reads heshu/1; left out. Run extract again with this version.`,
      broken: (at) => `is not as heshu/1 has it (${at}) and was left out. Run extract again with this version.`,
    },
    moreRejected: (count) => `${count} more files were left out.`,
    queryRefused: (why) => `The query was not run; correct it and try again: ${why}`,
    answerRows: (rows, more) =>
      more ? `The first ${rows} rows; --format csv or json gives all.` : `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    bug: 'This is a defect of heshu itself; please report it with what follows:',
    usage: {
      'commander.unknownOption': (name) => `There is no option ${name}.`,
      'commander.unknownCommand': (name) => `There is no command ${name}.`,
      'commander.missingArgument': (name) => `The argument ${name} is missing.`,
      'commander.optionMissingArgument': (name) => `The option ${name} needs a value.`,
      'commander.missingMandatoryOptionValue': (name) => `The option ${name} is required.`,
      'commander.invalidArgument': (name) => `The value of ${name} is not allowed.`,
      'commander.excessArguments': () => 'Too many arguments.',
    },
    usageHint: 'See heshu --help or heshu <command> --help.',
    exitCodes: 'Exit codes: 0 all read (and, for check, nothing inconsistent), 1 not so, 2 wrong use.',
    helpTitles: {},
  },
}
