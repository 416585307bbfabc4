#!/usr/bin/env node
import { existsSync } from 'node:fs'

const entry = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(entry)) {
  const { run } = await import(entry.href)
  process.exitCode = await run(process.argv.slice(2))
} else {
  console.error(
    'heshu is not built yet: run "npm run build" in its folder first.\n核数尚未编译：请先在其文件夹里运行 npm run build。',
  )
  process.exitCode = 2
}
