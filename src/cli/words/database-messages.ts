import type { Lang } from '../../outputs/words/labels.ts'

/** What the commands for many machines say about themselves. */
export interface DatabaseMessages {
  submit: string
  work: string
  status: string
  database: string
  store: string
  workStore: string
  attempts: string
  retry: string
  workJobs: string
  untilDone: string
  lostAfter: string
  statusFormat: string
  /** Sentences. */
  noDatabase: string
  badUrl: string
  unreachable: (where: string, why: string) => string
  refused: (where: string, why: string) => string
  newer: string
  notUtf8: (encoding: string) => string
  noStore: (folder: string) => string
  submitting: (files: number, all: number, waiting: number) => string
  submitted: (files: number, waiting: number, known: number) => string
  unreadable: (path: string, why: string) => string
  working: (jobs: number, machine: string) => string
  waitingForDatabase: (where: string, why: string) => string
  tryAgain: (file: string, code: string) => string
  workersLost: (workers: number) => string
  stopping: string
  allDone: string
  finishedFile: (file: string, state: string, numbers: number, findings: number) => string
  /** Headings and lines of the status. */
  states: string
  waiting: string
  inHand: string
  toRetry: string
  perState: (files: number, pages: number, numbers: number, findings: number) => string
  otherVersion: (files: number, pipeline: string) => string
  rate: (perMinute: string, left: string) => string
  machines: string
  machine: (jobs: number, silentSeconds: number) => string
  noMachines: string
  unread: (shown: number, all: number) => string
  size: (megabytes: string) => string
  /** Sentences of `dataset --database`. */
  folderOrDatabase: string
  noResultsYet: string
  stillToRead: (files: number) => string
}

/** Sentences of submit, work and status, in the language of the user. */
export const databaseMessages: Record<Lang, DatabaseMessages> = {
  zh: {
    submit: '把文件提交到 PostgreSQL 数据库，供多台机器读取',
    work: '从数据库领取文件并读取，可在任意多台机器上同时运行',
    status: '显示数据库里的进度、机器和未读文件',
    database: 'PostgreSQL 地址，如 postgres://user@host/name；密码可放在环境变量 PGPASSWORD 里',
    store: '存放文件内容的共享文件夹（各机器都能访问）；不写则存入数据库',
    workStore: '提交时所用的共享文件夹在本机的位置',
    attempts: '每个文件最多尝试几次，都不成功则记为失败',
    retry: '以前未读成的文件再试一次',
    workJobs: '同时处理的文件数（默认等于处理器核数）',
    untilDone: '全部读完后退出（默认一直等待新文件）',
    lostAfter: '多少秒没有消息的机器视为失联，其文件交给别的机器',
    statusFormat: '输出格式 text 或 json',
    noDatabase: '请用 --database 或环境变量 HESHU_DATABASE 给出数据库地址。',
    badUrl: '数据库地址不对：应为 postgres://user@host:port/name 的形式。',
    unreachable: (where, why) => `连不上数据库 ${where}（${why}）。请检查地址，并确认服务器已启动。`,
    refused: (where, why) => `数据库 ${where} 拒绝访问（${why}）。请检查用户名、密码、库名和权限。`,
    newer: '这个数据库由更新版本的核数建立。请在本机升级核数后再试。',
    notUtf8: (encoding) => `这个数据库的编码是 ${encoding}。请用 UTF8 编码新建一个数据库。`,
    noStore: (folder) => `没有文件夹 ${folder}：请先挂载或新建共享文件夹。`,
    submitting: (files, all, waiting) => `已提交 ${files}/${all}，待读 ${waiting}`,
    submitted: (files, waiting, known) => `共提交 ${files} 个文件：${waiting} 个待读，${known} 个以前已提交。`,
    unreadable: (path, why) => `无法打开 ${path}（${why}），已记为失败。`,
    working: (jobs, machine) => `${machine} 开始工作，同时处理 ${jobs} 个文件。按 Ctrl-C 处理完手头文件后停止。`,
    waitingForDatabase: (where, why) => `数据库 ${where} 没有回应（${why}），等待恢复……`,
    tryAgain: (file, code) => `${file}：本次未读成 [${code}]，稍后再试`,
    workersLost: (workers) => `${workers} 个工作进程失联，其文件已交给别的进程。`,
    stopping: '正在停止：先处理完手头的文件。再按一次 Ctrl-C 立即停止。',
    allDone: '全部读完。',
    finishedFile: (file, state, numbers, findings) => `${file}：${state}，数字 ${numbers}，不符 ${findings}`,
    states: '文件',
    waiting: '待读',
    inHand: '正在读',
    toRetry: '等待重试',
    perState: (files, pages, numbers, findings) => `${files} 个（页 ${pages}，数字 ${numbers}，不符 ${findings}）`,
    otherVersion: (files, pipeline) => `其中 ${files} 个等待版本 ${pipeline} 的机器；重新 submit 可改由当前版本读取。`,
    rate: (perMinute, left) => `速度：每分钟 ${perMinute} 个文件，预计还需 ${left}`,
    machines: '机器',
    machine: (jobs, silent) => `同时处理 ${jobs} 个文件，${Math.round(silent)} 秒前有消息`,
    noMachines: '没有机器在工作：请在一台或多台机器上运行 heshu work。',
    unread: (shown, all) => (shown === all ? `未读成的 ${all} 个文件` : `未读成的 ${all} 个文件（列出前 ${shown} 个）`),
    size: (megabytes) => `数据库大小：${megabytes} MB`,
    folderOrDatabase: '请给出结果文件夹，或用 --database 给出数据库地址，二者选一。',
    noResultsYet: '数据库里还没有结果：请先运行 heshu submit 和 heshu work。',
    stillToRead: (files) => `还有 ${files} 个文件未读，不在这份数据集里。`,
  },
  en: {
    submit: 'hand files in to a PostgreSQL database, to be read by many machines',
    work: 'take files from the database and read them; on any number of machines at once',
    status: 'show progress, machines and files not read',
    database:
      'address of PostgreSQL, such as postgres://user@host/name; a password may stand in the environment as PGPASSWORD',
    store: 'shared folder for the contents of files, seen by all machines; without it they go into the database',
    workStore: 'where this machine sees the shared folder that was given to submit',
    attempts: 'tries before a file is recorded as failed',
    retry: 'try files again that could not be read before',
    workJobs: 'files at the same time (default: as many as there are cores)',
    untilDone: 'end when everything is read (default: wait for more)',
    lostAfter: 'seconds of silence after which a machine counts as lost and its files go to others',
    statusFormat: 'text or json',
    noDatabase: 'Name a database with --database or in the environment as HESHU_DATABASE.',
    badUrl: 'This is no address of a database: write it as postgres://user@host:port/name.',
    unreachable: (where, why) =>
      `Cannot reach the database at ${where} (${why}). Check the address, and that the server is running.`,
    refused: (where, why) =>
      `The database at ${where} refuses (${why}). Check user, password, name of the database and privileges.`,
    newer: 'This database was made by a newer heshu. Upgrade heshu on this machine.',
    notUtf8: (encoding) => `This database is encoded in ${encoding}. Create one with the encoding UTF8.`,
    noStore: (folder) => `There is no folder ${folder}: mount or create the shared folder first.`,
    submitting: (files, all, waiting) => `${files} of ${all} submitted, ${waiting} to read`,
    submitted: (files, waiting, known) => `${files} files submitted: ${waiting} to read, ${known} known already.`,
    unreadable: (path, why) => `${path} cannot be opened (${why}) and is recorded as failed.`,
    working: (jobs, machine) =>
      `${machine} is working on ${jobs} files at a time. Ctrl-C finishes the files in hand and stops.`,
    waitingForDatabase: (where, why) => `The database at ${where} does not answer (${why}); waiting for it …`,
    tryAgain: (file, code) => `${file}: not read this time [${code}], to be tried again`,
    workersLost: (workers) => `${workers} workers fell silent; their files go to others.`,
    stopping: 'Stopping: the files in hand are finished first. Ctrl-C again stops at once.',
    allDone: 'Everything is read.',
    finishedFile: (file, state, numbers, findings) => `${file}: ${state}, ${numbers} numbers, ${findings} findings`,
    states: 'Files',
    waiting: 'to read',
    inHand: 'being read',
    toRetry: 'to be tried again',
    perState: (files, pages, numbers, findings) =>
      `${files} (${pages} pages, ${numbers} numbers, ${findings} findings)`,
    otherVersion: (files, pipeline) =>
      `${files} of them wait for machines of version ${pipeline}; submit them again to have them read by this one.`,
    rate: (perMinute, left) => `Rate: ${perMinute} files a minute, about ${left} left`,
    machines: 'Machines',
    machine: (jobs, silent) => `${jobs} files at a time, heard of ${Math.round(silent)} s ago`,
    noMachines: 'No machine is working: run heshu work on one or more.',
    unread: (shown, all) => (shown === all ? `${all} files not read` : `${all} files not read (the first ${shown})`),
    size: (megabytes) => `Size of the database: ${megabytes} MB`,
    folderOrDatabase: 'Name either a folder of results or, with --database, a database.',
    noResultsYet: 'There are no results in the database yet: run heshu submit and heshu work first.',
    stillToRead: (files) => `${files} files are still to be read and are not in this dataset.`,
  },
}
