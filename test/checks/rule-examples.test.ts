import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { examples } from '../../scripts/rules/examples.ts'
import type { RuleExample } from '../../scripts/rules/rule-example.ts'
import { rulesPage } from '../../scripts/rules/rules-page.ts'
import { judgeReport } from '../../src/checks/judge-report.ts'
import type { Check } from '../../src/checks/schema.ts'
import { factsOf, header } from '../facts/written-report.ts'

const checksOf = ({ texts }: RuleExample): Check[] => judgeReport(header, factsOf(texts))
const about = ({ rule, stated }: RuleExample, checks: readonly Check[]): Check[] =>
  checks.filter((check) => check.rule === rule && check.stated === stated)

describe('examples of the rules', () => {
  test.each(examples.map((example) => [`${example.rule}: ${example.name}`, example] as const))('%s', (_, example) => {
    const checks = checksOf(example)
    const found = about(example, checks)
    if (example.verdict === null) expect(found.map((check) => check.verdict)).toEqual([])
    else expect(found.map((check) => check.verdict)).toContain(example.verdict)
    if (example.cause) expect(found.map((check) => check.cause)).toContain(example.cause)
    const accused = checks.filter((check) => check.verdict === 'inconsistent')
    // one mistake is one finding, and what is right is never accused
    expect(accused.length).toBe(example.verdict === 'inconsistent' ? 1 : 0)
  })

  test('docs/rules.md says what the rules do', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage())
  })
})

describe('never an alarm', () => {
  const inconsistent = (texts: string[]): string[] =>
    judgeReport(header, factsOf(texts))
      .filter((check) => check.verdict === 'inconsistent')
      .map((check) => check.message.zh)

  test('figures of different periods are not compared', () => {
    expect(inconsistent(['项目全年预算300万元，1-6月支出120万元，执行率40%；1-10月支出240万元，执行率80%。'])).toEqual(
      [],
    )
  })

  test('figures of different scopes are not compared', () => {
    expect(inconsistent(['本级支出300万元。', '全市支出1,250万元，其中县区支出950万元。'])).toEqual([])
  })

  test('a lower result of a ≤ indicator is success', () => {
    expect(
      inconsistent(['设备故障响应时间：年度指标值≤4小时，实际完成值2小时，指标完成率100%，达到预期目标。']),
    ).toEqual([])
  })

  test('a rounded restatement in a larger unit', () => {
    expect(inconsistent(['项目支出4,860万元（约0.49亿元）。'])).toEqual([])
  })

  test('a rate against another base that the report states', () => {
    expect(inconsistent(['项目年初预算100万元，全年预算80万元，支出76万元，预算执行率95%。'])).toEqual([])
  })
})
