/** Words around a number that say on which side of it the true value lies. Used by facts/quantity.ts. */
export const before: ReadonlyArray<readonly [word: string, qualifier: 'about' | 'over' | 'under' | null]> = [
  // bounds of targets: read by the indicator readers as operators, no qualifier
  ['不超过', null],
  ['不超', null],
  ['不高于', null],
  ['不低于', null],
  ['不少于', null],
  ['不多于', null],
  ['不大于', null],
  ['不小于', null],
  ['未超过', null],
  ['没有超过', null],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约', 'about'],
  ['大概', 'about'],
  ['估计', 'about'],
  ['接近', 'under'],
  ['将近', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['未达到', null],
  ['未达', null],
  ['近', 'under'],
  ['超过了', 'over'],
  ['超过', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['突破', 'over'],
  ['多达', null],
]
/** Words right behind a number (左右, 以上). Used by facts/quantity-qualifier.ts. */
export const after: ReadonlyArray<readonly [word: string, qualifier: 'about' | 'over' | 'under']> = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'over'],
  ['多', 'over'],
  ['余', 'over'],
]
/** Characters before 近 or 超 that make another word of it: 最近, 附近, 远超 stays. */
export const notBefore: ReadonlyArray<string> = ['最近', '附近', '临近', '邻近', '靠近']
