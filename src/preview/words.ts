/** The words of a preview, in both languages. */
import type { Language } from '../core/model/language.ts';
import type { Hint } from './hints.ts';
import type { Group } from './questions.ts';

interface Words {
  preview: string;
  whole: string;
  broken: (plans: string) => string;
  absent: (plans: string) => string;
  failed: string;
  open: (count: number) => string;
  here: (count: number) => string;
  title: string;
  intro: string;
  none: string;
  group: Record<Group, string>;
  says: Record<Group, string>;
  remedy: string;
  why: string;
  hint: (hint: Hint, file: string) => string;
  fill: string;
  copy: string;
  notShown: string;
}

export const words: Record<Language, Words> = {
  zh: {
    preview: '预览',
    whole: '已是最近一次保存的样子。',
    broken: (plans) => `${plans}：文件现在无法读取，仍显示上一次能读取时的样子。`,
    absent: (plans) => `${plans}：文件无法读取，还没有可显示的内容。`,
    failed: '程序没有料到的问题：',
    open: (count) => (count ? `待处理问题（${count}）` : '没有待处理的问题'),
    here: (count) => `本页的问题（${count}）`,
    title: '待处理的问题',
    intro:
      '凡不确定、缺少、过时或检查有疑问之处，都列在这里：文件与行号、程序为何这样判断、可直接复制的写法。',
    none: '没有待处理的问题。',
    group: { stops: '须先改正', unsure: '不确定', missing: '缺少', stale: '过时', flagged: '检查有疑问' },
    says: {
      stops: '有这些问题时，build 不会生成网站。',
      unsure: '程序是这样读的，但也可能不是这样。',
      missing: '还没有写的内容。',
      stale: '内容变了，与之相应的部分还没有跟上。',
      flagged: 'check 发现的问题。',
    },
    remedy: '怎么办：',
    why: '程序为何这样读这一行',
    hint: ({ list, line, isInBrackets, isNote }, file) => {
      if (isNote) return '可复制到 notes.yaml 的末尾（还没有的，在 plan.yaml 旁边新建）：';
      if (!list) return `可复制到 ${file} 这一条的开头：`;
      if (line === undefined) return '可复制到 plan.yaml 的末尾：';
      return `可复制到 plan.yaml 第 ${line} 行“${list}:”${isInBrackets ? '的括号里，放在最前面' : '的下面'}：`;
    },
    fill: '其中的 … 请换成您的话。',
    copy: '复制',
    notShown: '此页现在无法显示',
  },
  en: {
    preview: 'Preview',
    whole: 'as last saved.',
    broken: (plans) => `${plans}: a file cannot be read now; the last state that could be read is shown.`,
    absent: (plans) => `${plans}: a file cannot be read, and there is nothing to show yet.`,
    failed: 'This was not foreseen: ',
    open: (count) => (count ? `Open questions (${count})` : 'No open questions'),
    here: (count) => `On this page (${count})`,
    title: 'Open questions',
    intro:
      'All that is unsure, missing, stale or flagged by the checks: file and line, why the program read it so, ' +
      'and what can be copied into a file.',
    none: 'Nothing is open.',
    group: {
      stops: 'To be mended first',
      unsure: 'Unsure',
      missing: 'Missing',
      stale: 'Stale',
      flagged: 'Flagged by the checks',
    },
    says: {
      stops: 'While these stand, build makes no site.',
      unsure: 'This is how the program read it; it may be otherwise.',
      missing: 'What is not written yet.',
      stale: 'Something changed, and what belongs to it has not followed.',
      flagged: 'What check finds.',
    },
    remedy: 'What to do: ',
    why: 'Why the program read this line so',
    hint: ({ list, line, isInBrackets, isNote }, file) => {
      if (isNote) return 'To copy to the end of notes.yaml (where there is none, make it beside plan.yaml): ';
      if (!list) return `To copy to the beginning of the entry in ${file}: `;
      if (line === undefined) return 'To copy to the end of plan.yaml: ';
      return `To copy ${isInBrackets ? 'as the first in the brackets of' : 'below'} line ${line} of plan.yaml (${list}:): `;
    },
    fill: 'Write your own words in the place of …. ',
    copy: 'Copy',
    notShown: 'This page cannot be shown now',
  },
};
