import type { WordRow } from '../../chinese/words.ts';

/** A word for a unit in English, and the name that the unit has in `chinese/measures.ts`. */
export interface EnglishUnit extends WordRow {
  unit: string;
}

/** Currencies before a figure. */
export const currenciesBefore: readonly EnglishUnit[] = [
  { words: 'RMB|Rmb|CNY|renminbi', unit: 'RMB', says: 'yuan', example: 'RMB 15.874 billion' },
  { words: '¥', unit: '¥', says: 'yuan, or yen', example: '¥5 billion' },
  { words: 'HK\\$|HKD', unit: 'HK$', says: 'Hong Kong dollars', example: 'HK$5 billion' },
  { words: 'US\\$|USD|(?<![A-Z])\\$', unit: 'US$', says: 'US dollars', example: 'US$120 million' },
  { words: 'JPY', unit: 'JPY', says: 'yen', example: 'JPY 5 billion' },
  { words: '€|EUR', unit: '€', says: 'euros', example: '€3 million' },
  { words: '£|GBP', unit: '£', says: 'pounds sterling', example: '£3 million' },
];

/** Units behind a figure; the longer before the shorter. */
export const unitsBehind: readonly EnglishUnit[] = [
  {
    words: 'square kilomet(?:er|re)s?|sq\\.? ?km|km²|km2',
    unit: 'km²',
    says: 'square kilometres',
    example: '99 km²',
  },
  { words: 'square miles?|sq\\.? mi', unit: 'sq mi', says: 'square miles', example: '3 square miles' },
  { words: 'square (?:feet|foot)', unit: 'sq ft', says: 'square feet', example: '300 square feet' },
  { words: 'square met(?:er|re)s?|sq\\.? ?m|m²|m2', unit: 'm²', says: 'square metres', example: '17,000 m²' },
  {
    words: 'cubic met(?:er|re)s?|cu\\.? ?m|m³|m3',
    unit: 'm³',
    says: 'cubic metres',
    example: '3 billion cubic meters',
  },
  { words: 'cubic (?:feet|foot)|cu\\.? ?ft', unit: 'cu ft', says: 'cubic feet', example: '300 cubic feet' },
  {
    words: 'cubic kilomet(?:er|re)s?|cu\\.? ?km|km³|km3',
    unit: 'km³',
    says: 'cubic kilometres',
    example: '0.36 km³',
  },
  { words: 'bcm', unit: 'bcm', says: 'billions of cubic metres', example: '1.5 bcm' },
  { words: 'hectares?|ha', unit: 'ha', says: 'hectares', example: '500 hectares' },
  { words: 'acres?', unit: 'acre', says: 'acres', example: '80 acres' },
  { words: 'mu', unit: 'mu', says: 'mu', example: '500 mu' },
  { words: 'nautical miles?', unit: 'nmi', says: 'nautical miles', example: '12 nautical miles' },
  { words: 'kilomet(?:er|re)s?|km', unit: 'km', says: 'kilometres', example: '25 km' },
  { words: 'li', unit: 'li', says: 'half kilometres', example: '10,000 li' },
  { words: 'feet', unit: 'ft', says: 'feet', example: '15 feet' },
  { words: 'miles?', unit: 'mi', says: 'miles', example: '25 miles' },
  { words: 'millimet(?:er|re)s?|mm', unit: 'mm', says: 'millimetres', example: '600 mm' },
  {
    words: 'micromet(?:er|re)s?|microns?|[μµ]m',
    unit: 'µm',
    says: 'micrometres',
    example: '10 microns',
  },
  { words: 'nanomet(?:er|re)s?|nm', unit: 'nm', says: 'nanometres', example: '14 nm' },
  { words: 'centimet(?:er|re)s?|cm', unit: 'cm', says: 'centimetres', example: '60 cm' },
  {
    words:
      'met(?:er|re)s?|(?<=\\s)m(?![’\\w])|m(?=[.,;)]|$| (?:long|wide|high|deep|tall|in (?:length|width|height)|above)\\b)',
    unit: 'm',
    says: 'metres',
    example: '200 metres',
  },
  {
    words: '(?:metric )?(?:tons?|tonnes?)|t(?= of\\b|/| an?\\b|[,.;)]|$)',
    unit: 't',
    says: 'tonnes',
    example: '500 tonnes',
  },
  { words: 'kt(?:ce)?(?!CO2)|kilotonn?es?', unit: 'kt', says: 'thousands of tonnes', example: '10 kt' },
  { words: 'Mt(?:ce)?(?!CO2)|megatonn?es?', unit: 'Mt', says: 'millions of tonnes', example: '120 Mt' },
  { words: 'Gt|gigatonn?es?', unit: 'Gt', says: 'billions of tonnes', example: '10 Gt' },
  { words: 'micrograms?|[μµ]g', unit: 'µg', says: 'micrograms', example: '30 micrograms' },
  { words: 'milligrams?|mg', unit: 'mg', says: 'milligrams', example: '5 milligrams' },
  { words: 'kilograms?|kilos?|kg', unit: 'kg', says: 'kilograms', example: '20 kg' },
  {
    words: '(?:British )?pounds? sterling|British pounds?',
    unit: '£',
    says: 'pounds sterling',
    example: '5 British pounds',
  },
  { words: 'pounds?|lbs?', unit: 'lb', says: 'pounds of weight', example: '20 pounds' },
  { words: 'jin', unit: 'jin', says: 'half kilograms', example: '300 jin' },
  { words: 'kilowatt[- ]hours?|kWh', unit: 'kWh', says: 'kilowatt hours', example: '600 kWh' },
  { words: 'megawatt[- ]hours?|MWh', unit: 'MWh', says: 'megawatt hours', example: '600 MWh' },
  { words: 'gigawatt[- ]hours?|GWh', unit: 'GWh', says: 'gigawatt hours', example: '6 GWh' },
  { words: 'terawatt[- ]hours?|TWh', unit: 'TWh', says: 'terawatt hours', example: '6 TWh' },
  { words: 'kilowatts?|kW', unit: 'kW', says: 'kilowatts', example: '600 kW' },
  { words: 'megawatts?|MW', unit: 'MW', says: 'megawatts', example: '50 MW' },
  { words: 'gigawatts?|GW', unit: 'GW', says: 'gigawatts', example: '2 GW' },
  { words: 'kilovolts?|[kK]V', unit: 'kV', says: 'kilovolts', example: '500 kV' },
  { words: 'volts?|V', unit: 'V', says: 'volts', example: '220 V' },
  {
    words: 'TEUs?|(?:standard|twenty-foot) (?:equivalent units?|containers?)',
    unit: 'TEU',
    says: 'containers of one size',
    example: '3.5 million TEUs',
  },
  { words: '(?:US|U\\.S\\.|American) dollars?', unit: 'US$', says: 'US dollars', example: '138 US dollars' },
  { words: 'Hong Kong dollars?', unit: 'HK$', says: 'Hong Kong dollars', example: '5 Hong Kong dollars' },
  { words: 'dollars?', unit: 'US$', says: 'dollars', example: '5 dollars' },
  { words: 'yuan|renminbi', unit: 'RMB', says: 'yuan', example: '54 trillion yuan' },
  { words: 'yen', unit: 'JPY', says: 'yen', example: '5 yen' },
  { words: 'euros?', unit: '€', says: 'euros', example: '5 euros' },
];
