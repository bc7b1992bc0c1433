/** Words of a question that say nothing of what is asked for. */
interface QuestionWords {
  /** Apart by spaces; a longer one goes before the shorter that it begins with by itself. */
  words: string;
  says: string;
  example: string;
}

/** Of Chinese: each is passed over wherever it stands, unless it is part of a word that the plans know. */
export const chineseQuestionWords: readonly QuestionWords[] = [
  { words: '请问 想问 想知道 我想 帮我 告诉我', says: 'Politeness.', example: '请问有没有补贴' },
  {
    words:
      '什么时候 什么 哪些 哪里 哪儿 哪个 哪几 哪种 哪家 哪一年 哪年 去哪 到哪 谁来 找谁 谁 ' +
      '多少钱 多少家 多少 几个 几家 多大 多久 何时 怎么样 怎么办 数量 名单',
    says: 'What is asked: what, who, where, how many, which ones.',
    example: '重点实验室有几个',
  },
  {
    words: '多少平方米 多少平方公里 多少亿元 多少亿 多少万元 多少万 多少亩',
    says: 'In what it is counted.',
    example: '新增多少平方米产业用房',
  },
  { words: '怎么做 怎么 怎样 如何 为什么 为何 为啥', says: 'How and why.', example: '怎么申请' },
  {
    words: '有没有 是不是 能不能 可不可以 可以 能否 是否 会不会',
    says: 'Whether.',
    example: '有没有免费住宿',
  },
  {
    words: '每年 以后 今后 未来会 目前 现在 那边 这边 我们区 咱们区 我们这',
    says: 'When and where, loosely.',
    example: '园区以后做什么',
  },
  {
    words: '这个 那个 这些 那些 其他 其它 别的 自己',
    says: 'Which one, loosely.',
    example: '这个规划管什么',
  },
  {
    words: '不够 太少 太多 太贵 太高 太慢 太小 很难 太难',
    says: 'How one finds it.',
    example: '办公室太贵',
  },
  {
    words:
      '办理 申请 拿到 得到 享受 需要 应该 参加 参与 要建 寻找 包括 介绍 情况 问题 方面 相关 有关 内容 规定 达到 ' +
      '帮忙 打算 准备',
    says: 'What one does about anything, and what one may ask of anything.',
    example: '怎样拿到银行贷款',
  },
];

/** One sign of Chinese with which no word that is looked for begins or ends. */
export const chineseParticles = new Set(
  '的了是在有和与及吗呢吧要会能对给到被把从于个太很我你他她这那也都就还之其搞弄做想去找花帮',
);

/** Of English: each is passed over as a word. */
export const englishQuestionWords: readonly QuestionWords[] = [
  {
    words: 'what which who whom whose where when why how many much long often',
    says: 'What is asked.',
    example: 'What are the goals?',
  },
  {
    words:
      'is are was were be been do does did has have had can could will would shall should may might must get gets',
    says: 'Verbs that only carry a question.',
    example: 'Is there a subsidy?',
  },
  {
    words:
      'i me my we us our you your it its they them their he she there here this that these those one any some ' +
      'somebody someone anybody anyone everybody everyone all other others another',
    says: 'Pronouns.',
    example: 'Can I get a loan?',
  },
  {
    words: 'per square metre meter metres meters percent million billion',
    says: 'In what it is counted.',
    example: 'How many square metres of floor space?',
  },
  {
    words: 'enough less more few fewer most now become becomes becoming list overview',
    says: 'How much, and which ones, loosely.',
    example: 'not enough land',
  },
  {
    words:
      'a an the of for to in on at by with from about into as and or if not no so than then also too very',
    says: 'Articles and what joins words.',
    example: 'targets for patents',
  },
  {
    words:
      'please tell want wants need needs looking find apply happens happen happening mean means said says number ' +
      'information available offered given make makes made use uses used work works working ' +
      'take takes taking part participate involved run runs help helps choose pick decide really currently',
    says: 'What one may ask of anything.',
    example: 'What happens to Huaqiangbei?',
  },
];

/** The words of such a table. */
export const wordsOf = (rows: readonly QuestionWords[]): string[] =>
  rows.flatMap(({ words }) => words.split(' '));
