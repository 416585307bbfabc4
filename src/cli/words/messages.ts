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
  paths: string
  file: string
  schemaName: string
  out: string
  jobs: string
  ocr: string
  ocrEngine: string
  lang: string
  log: string
  format: string
  page: string
  png: string
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
    paths: '文件、文件夹（含下级）或通配符',
    file: '报告文件',
    schemaName: '名称；不写则列出全部名称',
    out: '结果文件夹，不存在则新建',
    jobs: '同时处理的文件数',
    ocr: '文字识别：auto 只识别没有可用文字的页，always 全部，never 不识别',
    ocrEngine: '识别程序：auto 优先用本机的 tesseract，native 只用它，wasm 只用自带的 tesseract.js',
    lang: '提示语言 zh 或 en（默认随系统）',
    log: 'json：每件事一行 JSON，供程序读取',
    format: '输出格式 text 或 json',
    page: '页码，从 1 起',
    png: '图片文件',
    nothingFound: (path) => `没有找到 ${path}：请检查路径。`,
    noDocuments: '没有可读的文件：请给出 PDF、docx、doc 或 HTML 文件，或含有这些文件的文件夹。',
    otherKinds: (count, endings) => `文件夹里另有 ${count} 个其他类型的文件未读（${endings}）；要读请直接写出文件名。`,
    noSuchSchema: (name, known) => `没有名为 ${name} 的 Schema，可用的有：${known}。`,
    noSuchPage: (page, pages) => `没有第 ${page} 页，本文件共 ${pages} 页。`,
    noPages: '只有 PDF 有页面可画；这个文件没有页面。',
    notInteger: (text) => `${text} 不是正整数`,
    cannotWrite: (path, why) => `无法写入 ${path}：${why}`,
    written: (path) => `已写入 ${path}`,
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
    paths: 'files, folders (with their subfolders) or glob patterns',
    file: 'a report',
    schemaName: 'its name; without one, all names are listed',
    out: 'folder for the results, made if missing',
    jobs: 'files at the same time',
    ocr: 'recognition: auto for pages without usable text, always, never',
    ocrEngine:
      'recognise with: auto takes the tesseract of this machine first, native only that, wasm the packaged tesseract.js',
    lang: 'language of messages, zh or en (default: that of the system)',
    log: 'json: one JSON line per event, for programs',
    format: 'text or json',
    page: 'page number, from 1',
    png: 'image file',
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
