import { anyOf, beginning, type WordRow } from './words.ts';

/** Heads of the column that says what is to be done; of several the last one says it. */
export const taskHeads: readonly WordRow[] = [
  {
    words: '(?:重点|主要|工作|目标|具体|改革)?任[务務](?!书|[数數量]|[单單]位|依据)',
    says: 'a task',
    example: '重点任务',
  },
  { words: '[举舉]措|措施', says: 'a measure', example: '具体举措' },
  {
    words: '工作(?:[内內]容|要[点點]|事[项項])|(?:重点|主要)?事[项項]|[内內]容',
    says: 'what is done',
    example: '工作内容',
  },
];
/** What is said of how large a project is, and not of what is done: with its figure alone it is no task. */
export const sizesOfProjects: readonly WordRow[] = [
  { words: '(?:规划|项目|总)?(?:占地|用地|建筑|总)(?:面积)?', says: 'its area', example: '占地1500亩' },
  { words: '(?:线路|路线|路|桥)?[总全]长度?|长度', says: 'its length', example: '全长2公里' },
  { words: '(?:计划|项目|概算)?总?投资额?', says: 'what it costs', example: '总投资5亿元' },
  { words: '(?:建设)?规模|(?:设计|年)(?:产能|产量)', says: 'its size', example: '年产能20万吨' },
];
/** Heads of columns that say what tasks cost, of a year too. */
export const costHeads: readonly WordRow[] = [
  {
    words: '投[资資]|[资資]金|[经經][费費]|概算|[预預]算',
    says: 'what it costs',
    example: '2021年投资（万元）',
  },
];
/** Heads of the column of who leads, of who answers, and of who works with them. */
export const leadHeads: readonly WordRow[] = [
  { words: '[牵牽][头頭]|主[办辦]', says: 'who leads', example: '牵头单位' },
];
/** Which of these heads name a person and no office; 牵头领导 stands beside 牵头单位. */
export const personHeads: readonly WordRow[] = [
  { words: '[领領][导導]$|人$', says: 'a person', example: '牵头领导' },
];
export const answeringHeads: readonly WordRow[] = [
  {
    words:
      '(?:[责責]任|[负負][责責]|落[实實]|[实實]施|承[办辦])(?:[单單]位|部[门門]|主[体體]|(?<![实實]施)[机機][关關]|[处處科股]室)',
    says: 'who answers for it',
    example: '责任单位',
  },
];
export const withHeads: readonly WordRow[] = [
  { words: '配合|[协協][办辦同]|[参參][与與加]', says: 'who works on it too', example: '配合单位' },
];
/** Heads of the column of when it is to be done. */
export const deadlineHeads: readonly WordRow[] = [
  {
    words:
      '(?:完成|[办辦][结結]|整改|推[进進])?(?:[时時](?:限|[间間])|期限)(?:[节節][点點]|要求|[进進]度|安排)?',
    says: 'by when',
    example: '完成时限',
  },
];
/** Heads of a column that says how the work goes on, and is of deadlines where most of its cells name a time. */
export const paceHeads: readonly WordRow[] = [
  { words: '[进進]度(?:安排|要求|[计計][划劃])', says: 'how the work goes on', example: '进度安排' },
  { words: '(?:完成|[实實]施)年[限份度]', says: 'in which year', example: '完成年限' },
];
/** Heads of a column of times that are no deadline. */
export const startHeads: readonly WordRow[] = [
  {
    words:
      '(?:[开開動动]工|[启啟][动動]|[开開]始|起始|立[项項]|批[复複准])(?:建[设設])?[时時](?!.*[竣完结結止])',
    says: 'when it begins',
    example: '开工时间',
  },
];

/** What stands before a colon in a clause and says who does what it says, and by when. */
export const taskLabels: readonly (WordRow & { of: 'lead' | 'with' | 'deadline' | 'person' })[] = [
  {
    words: '(?:[牵牽][头頭]|[责責]任|分管|包[联聯抓])(?:[领領][导導]|人)|[联聯][系繫]人',
    of: 'person',
    says: 'which person answers for it',
    example: '责任领导：张三',
  },
  {
    words: '[牵牽][头頭](?:[责責]任)?(?:[单單]位|部[门門]|[机機][关關]|[处處科股]室)',
    of: 'lead',
    says: 'who leads',
    example: '牵头单位：市发改委',
  },
  {
    words:
      '(?:主要)?(?:[责責]任|[负負][责責]|落[实實]|主[办辦])(?:[单單]位|部[门門]|主[体體]|[机機][关關]|[处處科股]室)',
    of: 'lead',
    says: 'who answers for it',
    example: '责任单位：市财政局',
  },
  {
    words:
      '(?:配合|[协協][办辦同]|[参參][与與加])(?:[责責]任)?(?:[单單]位|部[门門]|[机機][关關]|[处處科股]室)',
    of: 'with',
    says: 'who works on it too',
    example: '配合单位：市教育局',
  },
  {
    words: '(?:完成|[办辦][结結])?(?:[时時](?:限|[间間])|期限)',
    of: 'deadline',
    says: 'by when',
    example: '完成时限：2025年12月底',
  },
];
const taskLabel = anyOf(taskLabels);
/** Words that begin by saying who does what stands above them, or by when; in brackets or not. */
export const saysWhoFirst = new RegExp(`^[（(]?(?:${taskLabel})\\s*[：:]`, 'u');
/** The same behind a sentence, to the end of the words. */
export const saysWhoLast = new RegExp(`(?<=[。；])\\s*(?:${taskLabel})\\s*[：:].*$`, 'su');
/** The same behind a sentence in brackets of their own, which end the words. */
export const saysWhoInBrackets = new RegExp(
  `(?<=[。；])\\s*[（(](?:${taskLabel})\\s*[：:][^（）()]*[）)]$`,
  'u',
);
/** The same as verbs behind those who do it. */
export const taskVerbs: readonly (WordRow & { of: 'lead' | 'with' })[] = [
  {
    words: '[牵牽][头頭](?:[负負][责責]|落[实實]|推[进進])?',
    of: 'lead',
    says: 'leads',
    example: '市发改委牵头',
  },
  {
    words: '(?:按照?[职職][责責](?:分工)?|分[别別]|共同)?(?:[负負][责責]|落[实實])(?:落[实實])?',
    of: 'lead',
    says: 'answers for it',
    example: '市财政局负责',
  },
  {
    words: '(?:[积積]极)?(?:配合|[参參][与與]|[协協][办辦同])',
    of: 'with',
    says: 'works on it too',
    example: '市教育局配合',
  },
];
/** What is remarked behind those who do something, of how all such places of the document are to be read. */
export const remarksOnWho: readonly WordRow[] = [
  {
    words:
      '(?:排名|[排列])?(?:在|於|于)?(?:第一(?:位|[个個])?|首位|最前面?|前面)的?(?:[单單]位|部[门門])?' +
      '(?:[为為是])?(?:[牵牽][头頭]|主要)?(?:[责責]任)?(?:[单單]位|部[门門])',
    says: 'that the first of them leads',
    example: '列第一位的为牵头单位',
  },
  { words: '(?:以)?下[均皆]?同', says: 'the same holds below', example: '下同' },
  {
    words:
      '以下[均皆]?[需须須由][^。；]{2,30}(?:落[实實]|[负負][责責])[，,]?(?:(?:不再|不另)[一逐]{0,2}(?:列出|列示|[说說]明|注明))?',
    says: 'who is named nowhere below',
    example: '以下均需各区政府落实，不再列出',
  },
];
/** Such remarks at the end of words, with the stops before them. */
export const remarkOnWhoAtEnd = new RegExp(`(?:[，,。；;：:\\s]+${anyOf(remarksOnWho)})+[。；;]?$`, 'u');
/** What those who do something end with. */
export const bodyEnds: readonly WordRow[] = [
  { words: '[局委办辦厅廳部署院会會处處室科站所团團行社]|政府|中心', says: 'an office', example: '市发改委' },
  {
    words: '公司|集[团團]|[单單]位|部[门門]|[机機][构構]|高校|企[业業]',
    says: 'a kind of office',
    example: '市水务集团',
  },
  {
    words: '[省市区區县縣乡鄉镇鎮州盟旗]|[镇鎮乡鄉]街|街道|[总總支大][队隊]|法院|[检檢]察院|）',
    says: 'an area or a force',
    example: '各区',
  },
];
export const aBody = new RegExp(`${anyOf(bodyEnds)}等?$`, 'u');
/** Labels of lines that say what is to be done; what other labels give (总投资：3.5亿元) is of a thing named above them. */
export const labelsOfWork: readonly WordRow[] = [
  { words: '任[务務]|工作|事[项項]|[举舉]措|措施|行[动動]|做法', says: 'the task', example: '重点任务：' },
  {
    words: '内容|[项項]目(?:名[称稱])?|目[标標]|要求|[职職][责責]',
    says: 'what it is',
    example: '建设内容：',
  },
];
const ofWork = new RegExp(`${anyOf(labelsOfWork)}\\s*[:：]`, 'u');
const someLabelFirst = /^\p{Script=Han}{2,6}\s*[:：]/u;
/** Whether a line gives, behind its label, something else than what is to be done: 建设期限：2023年. */
export const labelsOther = (words: string): boolean => {
  const label = someLabelFirst.exec(words)?.[0];
  return label !== undefined && !ofWork.test(label) && !/[。；]/u.test(words);
};
/** What an office ends with that can be nothing else: 市财政局, not 开发区. */
export const officeEnds: readonly WordRow[] = [
  { words: '[局委厅廳部署院会會办辦]', says: 'an office', example: '市财政局' },
  { words: '政府|公司|集[团團]', says: 'a government or a company', example: '区政府' },
];
export const anOffice = new RegExp(`${anyOf(officeEnds)}等?$`, 'u');
/** What ends a heading below which offices in brackets are what it names, and answer for nothing. */
export const officesBelow: readonly WordRow[] = [
  {
    words: '(?:[单單]位|部[门門]|[机機][构構]|成[员員]|名[单單])',
    says: 'offices, or a list of them',
    example: '成员单位',
  },
  { words: '(?:[来來]源|附[注註])', says: 'where something comes from', example: '数据来源' },
];
export const namesOffices = new RegExp(`${anyOf(officesBelow)}[:：]?$`, 'u');
/** What heads brackets, or a line, that say whom to ask, and nothing of who does what. */
export const contactLabels: readonly WordRow[] = [
  { words: '[联聯][系繫](?:人|[电電][话話]|方式|[单單]位)', says: 'whom to ask', example: '联系电话' },
];
export const contactFirst = new RegExp(`^${anyOf(contactLabels)}\\s*[:：]`, 'u');

/** What a deadline says, beside a year, month or day. */
export const deadlineWords: readonly WordRow[] = [
  {
    words:
      '[长長]期|持[续續]|常[态態]|[贯貫]穿|全[过過]程|每[年月季]|年度|立即|立[行查]立[改行]|即[知查]即改|即[时時]|[实實][时時]',
    says: 'always, or at once',
    example: '长期坚持',
  },
  {
    words: '(?<!\\d)\\d+\\s*[年月日]|(?<![一二三四五六七八九十])[一二三四五六七八九十]+月',
    says: 'a year, month or day',
    example: '2025年底',
  },
  {
    words: '^(?:19|20)\\d{2}(?:\\s*(?:[-—–－~～]|至)+\\s*(?:19|20)\\d{2})?$',
    says: 'a year, or from one to another, without 年',
    example: '2023—2025',
  },
  {
    words: '^\\d{4}\\s*[.．/]\\s*(?:0?[1-9]|1[0-2])(?!\\d)',
    says: 'a month of a year in figures',
    example: '2025.06',
  },
  {
    words: '年底|年[内內]|全年|季度|上半年|下半年|近期|中期|[远遠]期|十[一二三四五六]五',
    says: 'a part of a time',
    example: '年底前',
  },
];
export const isDeadline = new RegExp(anyOf(deadlineWords), 'u');
export const beginsWithTime = beginning(deadlineWords);
