/** What is said of the record of published addresses, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  lostTo: {
    en: `the released address {id} (“{words}”) is on no clause of the text any more. Where its words were lost by mistake,
      put them back as they were; where {next} has taken them in, write “{id}: {next}” under aliases; where they are no
      longer in force, run npm run permalinks -- retire {id}.`,
    zh: `已发布的网址 {id}（“{words}”）在文本中找不到对应的条款了。误删、误改的，请把文本恢复原样；
      文字已并入 {next} 的，在 aliases 之下写“{id}: {next}”；确已取消的，运行 npm run permalinks -- retire {id}。`,
  },
  lost: {
    en: `the released address {id} (“{words}”) is on no clause of the text any more. Where its words were lost by mistake,
      put them back as they were; where another clause has taken them in, write “{id}: ” and the id of that clause under
      aliases; where they are no longer in force, run npm run permalinks -- retire {id}.`,
    zh: `已发布的网址 {id}（“{words}”）在文本中找不到对应的条款了。误删、误改的，请把文本恢复原样；
      并入别的条款的，在 aliases 之下写“{id}: 那一条的编号”；确已取消的，运行 npm run permalinks -- retire {id}。`,
  },
  ofOtherPlan: {
    en: `{n} of the {all} released addresses are on no clause of the text any more: the text or this record seems to be that
      of another plan. Where a file was put here by mistake, put the right one back; where the plan was written anew, put
      its text back as it was, and bring the new one in with npm run editions -- add.`,
    zh: `已发布的 {all} 个网址中，有 {n} 个在文本中找不到对应的条款了：文本或这个文件多半是别的规划的。放错了文件的，
      请换回原来的；规划确实改写了的，请把文本恢复原样，再用 npm run editions -- add 放入新的文本。`,
  },
  lostUnseen: {
    en: `the released address {id} held nothing but signs that nobody sees, which are no words of the plan and stand on no
      page. Run npm run permalinks -- retire {id}.`,
    zh: '已发布的网址 {id} 只含看不见的符号，不是规划的文字，网页上也不再出现。请运行 npm run permalinks -- retire {id}。',
  },
  aliasLeadsNowhere: {
    en: `the alias “{old}” leads to “{target}”, and there is no such clause in this plan. Give the id of a living
      clause.`,
    zh: '别名“{old}”指向“{target}”，本规划却没有这一条。请写一个现有条款的编号。',
  },
});
