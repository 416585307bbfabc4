/** 林场, 街道, 甲镇 for 某市甲国有林场, 某市甲街道办事处, 某县甲镇人民政府: the office by the noun that its name ends with, or by its place. */
export const isShortOf = (name: string, organization: string): boolean =>
  /(?:林场|农场|牧场|渔场|街道|[乡镇]|苏木|办事处|管委会|水库|灌区|景区|园区|公园|港|场|馆|园|院|校|社|站)$/.test(
    name,
  ) &&
  name.length >= 2 &&
  name.length < organization.length &&
  [name, `${name}办事处`, `${name}人民政府`, `${name}管理委员会`].some((own) => organization.endsWith(own))
