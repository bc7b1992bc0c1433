/** What is said of a plan that is published, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  place: { en: '{id}, line {line}', zh: '{id}，第 {line} 行' },
  disagree: {
    en: `{rule}: {figures} ({where}): {arithmetic}. If the source disagrees with itself, write an editor’s note
      in notes.yaml: {note}; if it does not, accept it in plan.yaml: {entry}.`,
    zh: `{rule}：{figures}（{where}）：{arithmetic}。如果原文确实前后不符，请在 notes.yaml 写编者注：{note}；
      如果没有不符，请在 plan.yaml 写明认可：{entry}。`,
  },
  acceptedInVain: {
    en: 'audit: {rule} at {places} is accepted, but nothing is found there any more. Remove it.',
    zh: 'audit 之下认可了 {places} 的 {rule}，现在那里已经没有不符。请删去这一条。',
  },
  rowUnsure: {
    en: `“{of}” is not certain: {why}. It stands on the page as printed and is no data. Compare it with the
      document, and mend what was typed or read wrongly.`,
    zh: `“{of}”不能确定：{why}。页面上照原样排，不作为数据。请与文件对照，改正录错或读错的地方。`,
  },
  tableUnsure: {
    en: `the rows of this table are not certain: {why}. It stands on the page as printed and is no data. Compare
      it with the document, and mend what was typed or read wrongly.`,
    zh: `这张表格的各行不能确定：{why}。页面上照原样排，不作为数据。请与文件对照，改正录错或读错的地方。`,
  },
});
