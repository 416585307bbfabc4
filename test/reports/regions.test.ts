import { describe, expect, it } from 'vitest'
import { regionOf } from '../../src/reports/region.ts'
import { written } from './written-document.ts'

const codeOf = (organization: string, text = '') => regionOf(organization, written([text]).blocks)?.code

describe('the region of an organization', () => {
  it.each([
    ['青海省海南州档案馆', '632500'],
    ['海南州档案馆', '632500'],
    ['恩施州财政局', '422800'],
    ['凉山州教育局', '513400'],
    ['贵州省黔东南州水务局', '522600'],
    ['伊犁州体育局', '654000'],
    ['怀化市鹤城区民政局', '431202'],
    ['南通市通州区水利局', '320612'],
    ['北京市通州区水务局', '110112'],
    ['长阳县林业局', '420528'],
    ['内蒙古自治区林业和草原局', '150000'],
    ['四川省地震局', '510000'],
    ['西藏自治区那曲市色尼区教育局', '540602'],
    ['深圳市南山区人民医院', '440305'],
  ])('%s: %s', (organization, code) => {
    expect(codeOf(organization)).toBe(code)
  })

  it('of a name that several places have is told by the text', () => {
    expect(codeOf('鼓楼区图书馆')).toBeNull()
    expect(codeOf('鼓楼区图书馆', '根据福州市财政局的部署开展自评。')).toBe('350102')
    expect(codeOf('鼓楼区图书馆', '江苏省南京市的公共图书馆服务体系。')).toBe('320106')
  })

  it('that does not exist keeps its name without a code', () => {
    expect(regionOf('银沙市档案馆', [])).toEqual({ name: '银沙市', code: null })
    expect(regionOf(null, [])).toBeNull()
  })
})
