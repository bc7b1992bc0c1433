/** Offices of government that stand for each other: 市财政局, the Bureau of Education; and which of them leads. */
import type { WordRow } from '../../chinese/words.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';

/** An office; `words` are how Chinese calls it, `en` what its English name has. */
interface OfficeRow extends WordRow {
  en: string;
}

/** The offices that plans give tasks to. */
export const officeRows: readonly OfficeRow[] = [
  {
    words: '发展?改革?委|发展和改革(?:委员会|局)',
    en: 'development and reform|NDRC|DRC',
    says: 'reform',
    example: '市发展改革委',
  },
  { words: '财政[部厅局]', en: 'financ', says: 'finance', example: '市财政局' },
  { words: '教育[部厅局]|教委', en: 'education', says: 'education', example: '省教育厅' },
  { words: '科(?:学)?技(?:术)?[部厅局委]', en: 'science', says: 'science', example: '市科技局' },
  {
    words: '工(?:业和)?信(?:息化)?[部厅局委]|经信[委局]',
    en: 'industry|MIIT',
    says: 'industry',
    example: '市工信局',
  },
  { words: '公安[部厅局]', en: 'public security|police', says: 'police', example: '市公安局' },
  { words: '民政[部厅局]', en: 'civil affairs', says: 'civil affairs', example: '市民政局' },
  { words: '司法[部厅局]', en: 'justice|judicia', says: 'justice', example: '市司法局' },
  {
    words: '人(?:力资源和?)?社(?:会保障)?[部厅局]',
    en: 'human resources|social security',
    says: 'labour',
    example: '市人社局',
  },
  {
    words: '自然资源[部厅局]|国土资?源?[部厅局]',
    en: 'resources|land',
    says: 'land',
    example: '市自然资源局',
  },
  {
    words: '生态环境[部厅局]|环保[部厅局]',
    en: 'environment|ecolog',
    says: 'environment',
    example: '市生态环境局',
  },
  {
    words: '住房?和?(?:城乡)?建设?[部厅局委]',
    en: 'housing|construction',
    says: 'housing',
    example: '市住房城乡建设局',
  },
  {
    words: '交通(?:运输)?[部厅局委]',
    en: 'transport|communications',
    says: 'transport',
    example: '市交通运输局',
  },
  { words: '水利[部厅局]|水务局', en: 'water', says: 'water', example: '市水利局' },
  { words: '农业(?:农村)?[部厅局委]', en: 'agricultur', says: 'agriculture', example: '市农业农村局' },
  { words: '商务[部厅局委]', en: 'commerce', says: 'commerce', example: '市商务局' },
  {
    words: '文化?(?:广电)?(?:和)?旅(?:游)?[部厅局]|文化[部厅局]',
    en: 'cultur|touris',
    says: 'culture',
    example: '市文化局',
  },
  { words: '卫生?(?:健康?|计生)?[部厅局委]', en: 'health', says: 'health', example: '市卫生健康委' },
  { words: '应急(?:管理)?[部厅局]', en: 'emergency', says: 'emergencies', example: '市应急管理局' },
  { words: '市场监管?(?:督管理)?(?:总)?局', en: 'market', says: 'markets', example: '市市场监管局' },
  { words: '统计局', en: 'statistic', says: 'statistics', example: '市统计局' },
  { words: '审计[署厅局]', en: 'audit', says: 'audit', example: '市审计局' },
  { words: '税务(?:总)?局', en: 'tax', says: 'taxes', example: '市税务局' },
];
const office = '(?:Department|Bureau|Commission|Ministry|Office|Administration|Authority|Agency)';
const near = String.raw`(?:[A-Z][\w’]+,? |and |of |the |for |& ){0,6}`;
const rows = officeRows.map(({ words, en }) => ({
  zh: new RegExp(words, 'gu'),
  word: new RegExp(en, 'iu'),
  en: new RegExp(
    String.raw`\b(?:${office} (?:of|for) ${near}(?:${en})\w*|(?:${en})\w* ${near}${office})\b`,
    'giu',
  ),
}));
type Row = (typeof rows)[number];

/** What names who leads, and who assists, before the offices: 牵头单位：甲局；配合单位：乙局. */
const leadLabel = /(?:牵头|主办|主责|责任)(?:单位|部门)[：:][^；。：:]{0,30}$/u;
const assistLabel = /(?:配合|协办|参与|协助)(?:单位|部门)[：:][^；。：:]{0,40}$/u;
const leadLabelInEnglish = /\b(?:lead|leading|led by|responsible)(?: [\w()]+){0,3}: (?:[^;.:]{0,60})$/iu;
const leads = /^[^，。；、\d]{0,4}(?:牵头|负责|主办)|^[^，。；]{0,2}(?:[、和][^，。；]{1,12}){0,2}牵头/u;
const assists = /^[^，。；]{0,30}?(?:配合|协助|参与|协办)/u;
const leadsInEnglish =
  /^[^,.;]{0,24}\b(?:(?:take|takes|taking)(?! part)|leads?|leading|in the lead|in charge|responsible)\b/iu;
const ledBy = /\b(?:led|headed|spearheaded) by (?:the )?(?:[A-Z]\w+ )*$/iu;

/** The places of an office in a text, with what stands before and behind. */
const placesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
    said,
    before: text.slice(0, index),
    behind: text.slice(index + said.length),
  }));

/** Where an office of the Chinese is not named in English, and another is; or the one leads that assists. */
export function officeFaults(zh: string, en: string): Finding[] {
  const inChinese = rows.filter((row) => placesIn(zh, row.zh).length);
  if (!inChinese.length) return [];
  const lost = inChinese.find((row) => !row.word.test(en));
  const other = rows.find((row) => !inChinese.includes(row) && placesIn(en, row.en).length);
  if (lost && other)
    return [
      doubtful(
        finds.otherOffice({ zh: placesIn(zh, lost.zh)[0]!.said, en: placesIn(en, other.en)[0]!.said }),
      ),
    ];
  const leading = (row: Row) =>
    placesIn(zh, row.zh).some(({ before, behind }) => leads.test(behind) || leadLabel.test(before));
  const assisting = (row: Row) =>
    placesIn(zh, row.zh).some(({ before, behind }) => assists.test(behind) || assistLabel.test(before));
  const leadsThere = (row: Row) =>
    placesIn(en, row.en).some(
      ({ before, behind }) =>
        leadsInEnglish.test(behind) || ledBy.test(before) || leadLabelInEnglish.test(before),
    );
  const own = inChinese.find(leading);
  const taken = inChinese.find((row) => row !== own && !leading(row) && assisting(row) && leadsThere(row));
  return own && taken && !leadsThere(own)
    ? [doubtful(finds.otherLeads({ zh: placesIn(zh, own.zh)[0]!.said }))]
    : [];
}
