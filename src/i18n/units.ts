/** What the measure words and units of Chinese figures are called in English, where they stand alone; others are shown as printed. */
const english: Record<string, string> = {
  '%': '%', '‰': '‰', 百分点: 'percentage points', 个百分点: 'percentage points', 倍: 'times', 元: 'RMB', 万元: 'RMB 10 thousand', 亿元: 'RMB 100 million', 万亿元: 'RMB 1 trillion', 亿美元: 'US$100 million', 万美元: 'US$10 thousand', 亿: '100 million', 万: '10 thousand',
  人: 'people', 万人: '10 thousand people', 名: 'people', 户: 'households', 万户: '10 thousand households', 家: 'enterprises and institutions', 万家: '10 thousand enterprises', 个: 'number', 件: 'items', 项: 'projects or items', 种: 'kinds', 类: 'classes', 大: 'groups (“the eight key fields”)', 位: 'rank', 片区: 'areas',
  所: 'schools and institutes', 座: 'buildings and works', 台: 'machines', 辆: 'vehicles', 间: 'rooms', 张: 'beds or sheets', 亩: 'mu (1/15 hectare)', 万亩: '10 thousand mu', 公顷: 'hectares', 平方公里: 'km²', 平方千米: 'km²', 平方米: 'm²', 万平方米: '10 thousand m²', 公里: 'km', 千米: 'km', 米: 'm', 立方米: 'm³', 亿立方米: '100 million m³',
  吨: 'tonnes', 万吨: '10 thousand tonnes', 万吨标准煤: '10 thousand tonnes of standard coal', 千瓦时: 'kWh', 亿千瓦时: '100 million kWh', 万千瓦: '10 thousand kW', 千瓦: 'kW', 兆瓦: 'MW', 天: 'days', 小时: 'hours', 分钟: 'minutes', 岁: 'years of age', 年: 'years', 次: 'times', '万人/平方公里': '10 thousand people per km²',
};
/** The name of a unit in a language, and whether it is really in it. */
export const unitName = (unit: string, language: 'zh' | 'en'): { text: string; translated: boolean } =>
  language === 'en' && english[unit] ? { text: english[unit], translated: true } : { text: unit, translated: language === 'zh' };
