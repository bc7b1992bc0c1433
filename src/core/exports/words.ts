/** What the files say beside the words of the plan, in both languages. */
import type { Both } from './blocks.ts';

interface OwnWords extends Both {
  /** Where it stands. */
  says: string;
}

export const own = {
  contents: { says: 'above the contents', zh: '目录', en: 'Contents' },
  period: { says: 'on the cover, before the years', zh: '规划期', en: 'Period' },
  number: { says: 'on the cover, before 发文字号', zh: '发文字号', en: 'Document number' },
  issued: { says: 'on the cover, before 成文日期', zh: '成文日期', en: 'Date of document' },
  published: { says: 'on the cover, before 发布日期', zh: '发布日期', en: 'Published' },
  released: {
    says: 'on the cover, before the day of the edition',
    zh: '本站版本',
    en: 'Edition of this site',
  },
  address: { says: 'on the cover, before the address', zh: '网址', en: 'Address' },
  unofficial: {
    says: 'on the cover of what is in English',
    zh: '英译为非官方译文，未经发文机关审定；以中文文本为准。',
    en: 'Unofficial translation, not approved by the issuing authority; the Chinese text prevails.',
  },
  untranslated: {
    says: 'behind Chinese words that stand where English is wanted',
    zh: '尚无英译',
    en: 'No current English',
  },
  absent: {
    says: 'behind the name of an annex of which nothing stands in the document',
    zh: '〔收到的文件中没有这一附件〕',
    en: '[Not in the document as received]',
  },
  apart: {
    says: 'on the cover: how the words of the plan are told from others',
    zh: '黑色文字为规划原文，字句与原件一致；灰色文字为本站所加。',
    en: 'What is set in black are the words of the plan; what is set in grey is added by this site.',
  },
  editorNote: { says: 'before an editor’s note', zh: '编者注：', en: 'Editor’s note: ' },
  notes: { says: 'above the notes at the end of a chapter', zh: '编者注', en: 'Editor’s notes' },
  back: { says: 'the way back from a note', zh: '返回正文', en: 'Back to the text' },
  clauses: { says: 'above the list of clauses of a book', zh: '条款', en: 'Clauses' },
  cover: { says: 'the title page in the contents of a book', zh: '题名页', en: 'Title page' },
} as const satisfies Record<string, OwnWords>;

/** A day as a person reads it: 2016年3月2日 · 2 March 2016. What is no whole day stays as it is. */
export function dayIn(day: string, language: keyof Both): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!date) return day;
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
