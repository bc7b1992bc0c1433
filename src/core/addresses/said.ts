/** What is said of the record of published addresses, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  lostTo: {
    en: `the released address {id} (“{words}”) is on no clause of the text any more. If {next} has taken its words
      in, write “{id}: {next}” under aliases, or run npm run permalinks -- retire {id}.`,
    zh: `已发布的网址 {id}（“{words}”）在文本中找不到对应的条款了。如果它的文字已并入 {next}，
      请在 aliases 之下写“{id}: {next}”；否则请运行 npm run permalinks -- retire {id}。`,
  },
  lost: {
    en: `the released address {id} (“{words}”) is on no clause of the text any more. Write “id: its successor” under
      aliases, or run npm run permalinks -- retire {id}.`,
    zh: `已发布的网址 {id}（“{words}”）在文本中找不到对应的条款了。请在 aliases 之下写“编号: 后继条款的编号”，
      或运行 npm run permalinks -- retire {id}。`,
  },
  aliasLeadsNowhere: {
    en: `the alias “{old}” leads to “{target}”, and there is no such clause in this plan. Give the id of a living
      clause.`,
    zh: '别名“{old}”指向“{target}”，本规划却没有这一条。请写一个现有条款的编号。',
  },
});
