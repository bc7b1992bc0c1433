import type { WordRow } from './words.ts';

/** A unit that figures are given in, by what it measures. */
export interface MeasureRow extends WordRow {
  /** The name that both languages share here. */
  unit: string;
  /** What it measures; units of one kind may stand for each other. */
  of: 'area' | 'length' | 'volume' | 'mass' | 'power' | 'energy' | 'voltage' | 'containers' | 'money';
  /** How many of the first unit of its kind it is; 0 of money, of which no rate is fixed. */
  factor: number;
}

/** Units whose figures change with the unit; the longer before the shorter that it begins with. */
export const measureRows: readonly MeasureRow[] = [
  {
    words: '平方公里|平方千米|km²|km2',
    unit: 'km²',
    of: 'area',
    factor: 1e6,
    says: 'square kilometres',
    example: '78.66平方公里',
  },
  { words: '平方米|㎡|m²', unit: 'm²', of: 'area', factor: 1, says: 'square metres', example: '30万平方米' },
  { words: '公顷', unit: 'ha', of: 'area', factor: 1e4, says: 'hectares', example: '120公顷' },
  { words: '亩', unit: 'mu', of: 'area', factor: 2000 / 3, says: 'a fifteenth hectare', example: '500亩' },
  { words: '立方米|m³|m3', unit: 'm³', of: 'volume', factor: 1, says: 'cubic metres', example: '30亿立方米' },
  {
    words: '立方公里|立方千米|km³|km3',
    unit: 'km³',
    of: 'volume',
    factor: 1e9,
    says: 'cubic kilometres',
    example: '3立方公里',
  },
  { words: '公里|千米', unit: 'km', of: 'length', factor: 1e3, says: 'kilometres', example: '25公里' },
  { words: '海里', unit: 'nmi', of: 'length', factor: 1852, says: 'nautical miles', example: '12海里' },
  { words: '毫米|mm', unit: 'mm', of: 'length', factor: 1e-3, says: 'millimetres', example: '600毫米' },
  { words: '厘米|cm', unit: 'cm', of: 'length', factor: 1e-2, says: 'centimetres', example: '60厘米' },
  { words: '微米|[μµ]m', unit: 'µm', of: 'length', factor: 1e-6, says: 'micrometres', example: '10微米' },
  { words: '纳米|nm', unit: 'nm', of: 'length', factor: 1e-9, says: 'nanometres', example: '14纳米' },
  {
    words: '里(?![程面外弄])',
    unit: 'li',
    of: 'length',
    factor: 500,
    says: 'half kilometres',
    example: '万里',
  },
  { words: '米', unit: 'm', of: 'length', factor: 1, says: 'metres', example: '200米' },
  { words: '微克|[μµ]g', unit: 'µg', of: 'mass', factor: 1e-9, says: 'micrograms', example: '30微克/立方米' },
  { words: '毫克|mg', unit: 'mg', of: 'mass', factor: 1e-6, says: 'milligrams', example: '5毫克/升' },
  { words: '公斤|千克', unit: 'kg', of: 'mass', factor: 1, says: 'kilograms', example: '20公斤' },
  { words: '斤', unit: 'jin', of: 'mass', factor: 0.5, says: 'half a kilogram', example: '1.3万亿斤' },
  { words: '吨', unit: 't', of: 'mass', factor: 1e3, says: 'tonnes', example: '500吨' },
  { words: '千瓦时', unit: 'kWh', of: 'energy', factor: 1, says: 'kilowatt hours', example: '600千瓦时' },
  { words: '千瓦|瓩', unit: 'kW', of: 'power', factor: 1, says: 'kilowatts', example: '600千瓦' },
  { words: '兆瓦时', unit: 'MWh', of: 'energy', factor: 1e3, says: 'megawatt hours', example: '600兆瓦时' },
  { words: '吉瓦时', unit: 'GWh', of: 'energy', factor: 1e6, says: 'gigawatt hours', example: '2吉瓦时' },
  { words: '兆瓦', unit: 'MW', of: 'power', factor: 1e3, says: 'megawatts', example: '50兆瓦' },
  { words: '吉瓦', unit: 'GW', of: 'power', factor: 1e6, says: 'gigawatts', example: '2吉瓦' },
  {
    words: '千伏(?!安)|kV(?!A)',
    unit: 'kV',
    of: 'voltage',
    factor: 1e3,
    says: 'kilovolts',
    example: '500千伏',
  },
  { words: '伏(?![安尔])', unit: 'V', of: 'voltage', factor: 1, says: 'volts', example: '220伏' },
  {
    words: '标准箱|标箱',
    unit: 'TEU',
    of: 'containers',
    factor: 1,
    says: 'containers',
    example: '350万标箱',
  },
  { words: '美元', unit: 'US$', of: 'money', factor: 0, says: 'US dollars', example: '3.2亿美元' },
  { words: '港元|港币', unit: 'HK$', of: 'money', factor: 0, says: 'Hong Kong dollars', example: '5亿港元' },
  { words: '欧元', unit: '€', of: 'money', factor: 0, says: 'euros', example: '2亿欧元' },
  { words: '日元', unit: 'JPY', of: 'money', factor: 0, says: 'yen', example: '3.5万亿日元' },
  { words: '英镑', unit: '£', of: 'money', factor: 0, says: 'pounds sterling', example: '2亿英镑' },
  { words: '元', unit: 'RMB', of: 'money', factor: 0, says: 'yuan', example: '158.74亿元' },
];

/** What is known of units by their name, those that only English has among them. */
const known = new Map<string, Pick<MeasureRow, 'of' | 'factor'>>([
  ...measureRows.map((row) => [row.unit, row] as const),
  ['sq mi', { of: 'area', factor: 2_589_988 }],
  ['cu ft', { of: 'volume', factor: 0.0283168 }],
  ['acre', { of: 'area', factor: 4046.86 }],
  ['sq ft', { of: 'area', factor: 0.092903 }],
  ['¥', { of: 'money', factor: 0 }],
  ['ft', { of: 'length', factor: 0.3048 }],
  ['mi', { of: 'length', factor: 1609.344 }],
  ['lb', { of: 'mass', factor: 0.453592 }],
  ['bcm', { of: 'volume', factor: 1e9 }],
  ['kt', { of: 'mass', factor: 1e6 }],
  ['Mt', { of: 'mass', factor: 1e9 }],
  ['Gt', { of: 'mass', factor: 1e12 }],
  ['TWh', { of: 'energy', factor: 1e9 }],
]);

/** What a unit measures, and how much of it; undefined of a unit that has no row. */
export const measureOf = (unit: string) => known.get(unit);
