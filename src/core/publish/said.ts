/** What is said of a plan that is published, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
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
