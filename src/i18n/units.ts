/**
 * What the measure words and units of Chinese figures are called in English, where they stand alone; others
 * are shown as printed.
 */
const english: Record<string, string> = {
  '': 'number',
  '%': '%',
  '‰': '‰',
  百分点: 'percentage points',
  个百分点: 'percentage points',
  倍: 'times',
  元: 'RMB',
  美元: 'US$',
  港元: 'HK$',
  人: 'people',
  名: 'people',
  户: 'households',
  家: 'enterprises and institutions',
  个: 'number',
  件: 'items',
  项: 'projects or items',
  种: 'kinds',
  类: 'classes',
  大: 'groups',
  位: 'rank',
  片区: 'areas',
  所: 'schools and institutes',
  座: 'buildings and works',
  台: 'machines',
  辆: 'vehicles',
  间: 'rooms',
  张: 'beds or sheets',
  亩: 'mu (1/15 hectare)',
  公顷: 'hectares',
  平方公里: 'km²',
  平方千米: 'km²',
  平方米: 'm²',
  公里: 'km',
  千米: 'km',
  米: 'm',
  立方米: 'm³',
  吨: 'tonnes',
  吨标准煤: 'tonnes of standard coal',
  千瓦时: 'kWh',
  千瓦: 'kW',
  兆瓦: 'MW',
  天: 'days',
  小时: 'hours',
  分钟: 'minutes',
  岁: 'years of age',
  年: 'years',
  次: 'times',
  '人/平方公里': 'people per km²',
};
/**
 * The scale before a unit; English figures say theirs themselves (15.874 billion for 158.74亿元). 千米 and 千瓦
 * are units.
 */
const scale = /^(?:万亿|千亿|百亿|亿|千万|百万|万|百|千(?!米|瓦))/u;

/** The name of a unit in a language, in English without its scale, and whether it is really in it. */
export function unitName(unit: string, language: 'zh' | 'en'): { text: string; translated: boolean } {
  const name = language === 'en' ? english[unit.replace(scale, '')] : undefined;
  return { text: name ?? (unit || '—'), translated: language === 'zh' || name !== undefined };
}
