/** What is said of the pages of a PDF or an OFD, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  mendHead: {
    en: 'The words of the original, as its pages were read: one paragraph or table row a line.',
    zh: '这是从原件各页读出的文字，一段或表格的一行占一行。',
  },
  mendLines: {
    en: `Where a line was read wrongly, mend, join or part it; data-at (page, left, top, right, bottom, in points) goes
      with the words.`,
    zh: '读错了的行才改：可以改正、合并、分开；data-at（页、左、上、右、下，单位为磅）跟着文字走。',
  },
  mendBeside: {
    en: 'What stands in <footer> is none of the text.',
    zh: '<footer> 里的不是正文。',
  },
  mendWords: {
    en: `Words that are not printed stand in <ins>…</ins>; printed words that do not count in <del hidden>…</del>. Each
      build holds all this against the original.`,
    zh: `原件上没有的字放在 <ins>…</ins> 里，印有而不算正文的字放在 <del hidden>…</del> 里。
      每次生成都会与原件逐字核对。`,
  },
  page: { en: 'page {numbers}', zh: '第 {numbers} 页' },
  pages: { en: 'pages {numbers}', zh: '第 {numbers} 页' },
  pagesAndMore: { en: 'pages {numbers}, …', zh: '第 {numbers} 等页' },
  cannotBeRead: { en: 'this {what} cannot be read: {why}', zh: '这个 {what} 文件读不了：{why}' },
  arePictures: {
    en: `its text is pictures: {pages} of {all} have no characters. Have the text recognised (OCR), read it over, and
      use the Word document or the plain text (UTF-8) that gives.`,
    zh: `它的文字是图片：共 {all} 页，{pages}没有字符。请先识别出文字（OCR），
      校对后用得到的 Word 文件或纯文本（UTF-8）。`,
  },
  areDrawn: {
    en: `its letters are drawn as outlines, so that no program can tell which they are: {pages} of {all}. Print it anew
      with its fonts, or use the document that it was made from.`,
    zh: `它的文字已转成轮廓，程序认不出是什么字：共 {all} 页，{pages}如此。请嵌入字体重新打印，
      或用原来的文件。`,
  },
  areSetDown: {
    en: `its lines run from top to bottom on {pages}, which is not read. Use the document that it was made from, set in
      lines from left to right.`,
    zh: '{pages}是竖排文字，读不了。请用原来的文件，改为横排。',
  },
  noWords: {
    en: 'it has no words. Use the document that it was made from.',
    zh: '里面没有文字。请用原来的文件。',
  },
  unknownSigns: {
    en: `its fonts do not say which characters {n} of its {all} signs are ({pages}). Print it anew from the document
      that it was made from, or use that document.`,
    zh: `它的字体没有说明 {all} 个字中的 {n} 个是什么字（{pages}）。请用原来的文件重新打印，
      或直接用原来的文件。`,
  },
  recognised: {
    en: `The words of {pages} were recognised in pictures by a program (OCR): each of them may be wrong. Read them over
      against the pages.`,
    zh: '{pages}的文字是程序从图片中识别的（OCR），可能有错。请逐字与页面核对。',
  },
  unread: {
    en: `this {what} is damaged: something on {pages} could not be read. Compare these pages with another copy, and type
      what is missing.`,
    zh: '这个 {what} 文件已损坏：{pages}有内容读不出来。请与别的副本核对这些页，补录缺少的内容。',
  },
  unseen: {
    en: `{n} characters that nobody sees on the pages were left out ({quoted}): they are there for search alone, white on
      white, covered, beyond the edge, or on a layer that is switched off. Type what belongs to the text.`,
    zh: `有 {n} 个字在页面上看不见，已略去（{quoted}）：只供搜索、白底白字、被遮盖、在页面之外，
      或在关闭的图层上。属于正文的，请补录。`,
  },
  quoted: { en: '“{words}”', zh: '“{words}”' },
  putOver: {
    en: `{n} mark(s) that people put over {pages} (comments, stamps, lines through words) are none of the words. Where one
      of them adds words or takes some out, do so here.`,
    zh: '{pages}上有 {n} 处后加的标注（批注、图章、删除线等），未算作正文。其中有增删文字的，请在这里照改。',
  },
  putOverWith: {
    en: `{n} mark(s) that people put over {pages} (comments, stamps, lines through words) are none of the words ({quoted}).
      Where one of them adds words or takes some out, do so here.`,
    zh: '{pages}上有 {n} 处后加的标注（批注、图章、删除线等），未算作正文（{quoted}）。其中有增删文字的，请在这里照改。',
  },
  attached: {
    en: `{n} file(s) that are attached to this {what} were not read ({quoted}). Where one of them belongs to the plan, type
      its words.`,
    zh: '这个 {what} 文件所附的 {n} 个文件没有读（{quoted}）。其中属于规划的，请录入。',
  },
  bare: {
    en: 'On {pages} there are pictures without text: type what is written in them.',
    zh: '{pages}有不含文字的图片：其中有文字的，请录入。',
  },
  blank: {
    en: 'Nothing is on {pages}: where the original has words there, the file is damaged; use another copy.',
    zh: '{pages}是空白页：若原件在那里有文字，则文件已损坏，请用别的副本。',
  },
  drawn: {
    en: 'On {pages} there are drawn shapes that may be letters: type what is written in them.',
    zh: '{pages}有绘成图形的内容，可能是转成轮廓的文字：其中有文字的，请录入。',
  },
  unnamed: {
    en: 'Signs without a name of their own, such as marks of lists, stand on {pages}: compare them with the original.',
    zh: '{pages}有认不出的符号（如列项符号）。请与原件核对。',
  },
  boxes: {
    en: 'On {pages} characters draw boxes (┌─┐): they were read as the rules of tables, and are none of the words.',
    zh: '{pages}有用制表符（┌─┐）画的框：已读作表格的框线，不算文字。',
  },
  radicals: {
    en: '{n} characters that the file names by a part of characters (⼀) were read as the characters that are printed (一).',
    zh: '文件中有 {n} 个字用的是部首字符（⼀），已读作印出来的汉字（一）。',
  },
  inMargin: {
    en: '{n} line(s) in small letters, or set vertically, in the margins of pages were taken for no words of the text.',
    zh: '页边有 {n} 行小字或竖排的字，未算作正文。',
  },
  uncalled: {
    en: `{n} note(s) on {pages} are called for by no raised sign: where their signs stand among the words of a clause, put
      <del hidden>…</del> around them.`,
    zh: '{pages}有 {n} 条注释在正文中找不到上标标号：标号若混在正文里，请用 <del hidden>…</del> 括起来。',
  },
  withoutNote: {
    en: `In {n} line(s) on {pages} a raised sign calls for a note that was not found: where it is none of the words, put
      <del hidden>…</del> around it.`,
    zh: '{pages}有 {n} 行含上标标号，却没有找到所指的注释：标号不算正文的，请用 <del hidden>…</del> 括起来。',
  },
  struck: {
    en: `In {n} line(s) on {pages} a line is drawn through words: where they are struck out and do not count, put
      <del hidden>…</del> around them.`,
    zh: '{pages}有 {n} 行文字被线划过：删去的文字请用 <del hidden>…</del> 括起来。',
  },
  inColumns: {
    en: `In {n} line(s) on {pages} gaps part the words at one place: here may stand a table that no rules draw, and was
      read as text.`,
    zh: '{pages}有 {n} 行文字在同一位置隔开：可能是没有框线的表格，已按正文读出。',
  },
  besideFrames: {
    en: `On {pages} text stands beside a frame: the words of the frame are read behind it. Compare their order with the
      original, and join paragraphs that the frame parts.`,
    zh: '{pages}有文字排在方框旁边：框内文字读在其后。请与原件核对先后，被方框隔断的段落请合并。',
  },
  notesAtEnd: {
    en: `{n} note(s) at the foot of pages stand at the end of the text; the raised numbers that call for them are none
      of its words.`,
    zh: '{n} 条页脚注释放在文末；正文中引用注释的上标数字不算正文。',
  },
});
