/** What follows a figure that is an amount; 项目, 年度, 日常 are words of their own. */
export const measure =
  /^\s*(?:[亿億%％]|[万萬](?![众眾])|年(?![度报報轻輕])|月(?!度)|日(?!常)|[个個](?![人性体體])|[项項](?!目)|家(?![庭园園政长長])|倍|公[里顷頃]|平方|立方|亩|畝|世纪|世紀|小时|小時|分钟|分鐘)/u;

export const unitWords = /[（(【[]?\s*(?:计量|計量)?\s*[单單]\s*位\s*[:：]\s*([^。]{1,30}?)\s*[)）】\]]?$/u;

/** The unit that a line beside a table gives for all its figures: 单位：亿元; nothing where it names several. */
export const unitOf = (words: string): string => {
  const unit = unitWords.exec(words)?.[1] ?? /^\(?Units?\s*:\s*([^)]+)\)?$/iu.exec(words)?.[1] ?? '';
  return /[、，,;；/]/u.test(unit) ? '' : unit.trim();
};

/** Things counted one by one, whatever the measure word. */
export const isCount = (unit: string) => /^(?:万|千|百|亿)?[家个项所座台间件种类条]$/u.test(unit);

export const scales: Record<string, number> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** What is counted and measured in plans (GB 3100, and the measure words of Chinese); the longer before the shorter. */
const measureWords =
  '个?百分点|‰|%|元|美元|港元|人次|人|户|家|个|件|项|位|名|所|间|座|台|套|辆|架|艘|种|类|条|宗|处|批次|对|亩|公顷|平方公里|平方千米|平方米|公里|千米|米|立方米|吨标准煤|吨标煤|吨|公斤|千瓦时|千瓦|度|天|小时|分钟|岁|年|本|部|篇|场|次|期|倍|成|张|枚|床|航次|款|只|头|株|支|批|群|发|艘次|车道|标箱|微克|毫克|克|升|毫米|厘米|兆瓦|吉瓦|站|栋|幢|片区|G|GB|TB|Mbps|Gbps|EFLOPS|PFLOPS';
export const unit = `(?:${measureWords
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
export const scale = '(?:万亿|千亿|百亿|亿|千万|百万|万|千|百)';

const factors: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
/** A value and unit without the scale: 158.74 亿元 is 15,874,000,000 元. */
export function inUnits(value: number, printed: string): { value: number; unit: string } {
  const found = new RegExp(`^${scale}`, 'u').exec(printed)?.[0] ?? '';
  return {
    value: Number((value * (factors[found] ?? 1)).toPrecision(12)),
    unit: printed.slice(found.length),
  };
}
