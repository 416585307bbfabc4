/** Writes docs/rules.md from the examples of the rules. */
import { writeFileSync } from 'node:fs'
import { rulesPage } from './rules/rules-page.ts'

writeFileSync('docs/rules.md', rulesPage())
