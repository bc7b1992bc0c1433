/** What is said of a document and of the hints on it, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  standsUnder: {
    en: 'numbers like {scheme} stand under {below} in this text',
    zh: '本文中 {scheme} 这样的编号在 {below} 之下',
  },
  standsHighest: {
    en: 'no number stands above those like {scheme} in this text',
    zh: '本文中 {scheme} 这样的编号之上没有别的编号',
  },
  isKind: { en: '{kind}: {place}', zh: '{kind}：{place}' },
  belowLadder: {
    en: 'no heading: {place}, below the last step of the ladder',
    zh: '不是标题：{place}，低于最后一级标题',
  },
  aboveShortLine: {
    en: 'a short line above one that heads a paragraph',
    zh: '短行，下面的短行领起一段',
  },
  aboveParagraph: { en: 'a short line above a paragraph', zh: '一段之上的短行' },
  asOthers: {
    en: '{kind}: {stands}, as {n} lines of this document are',
    zh: '{kind}：{stands}，本文件有 {n} 行这样',
  },
  numbersAnewBelow: {
    en: '{kind}: numbers begin anew right below it, as below others like it',
    zh: '{kind}：编号在它下面重新编起，其他同类的短行也这样',
  },
  belowUnnumbered: {
    en: '{kind}: it stands below a heading that has no number',
    zh: '{kind}：上面有不编号的标题，所以低一级',
  },
  tooFewSo: {
    en: '{stands}, but too few lines of this document ({n}) stand so',
    zh: '{stands}，但本文件这样的行太少（{n} 行）',
  },
  doesNotFollow: {
    en: 'begins with {printed}, which does not follow {before}',
    zh: '以 {printed} 开头，但它并不接在 {before} 之后',
  },
  followsNone: {
    en: 'begins with {printed}, which does not follow any number before it',
    zh: '以 {printed} 开头，但前面没有可接的编号',
  },
  readsAsSentence: {
    en: 'begins like a heading ({printed}), but reads as a sentence',
    zh: '开头像标题（{printed}），读来却是一句话',
  },
  numberLost: {
    en: 'taken for a heading without its number, because {before} follows',
    zh: '当作缺了编号的标题，因为后面接着 {before}',
  },
  shortLine: {
    en: 'a short line between paragraphs, taken for a heading without a number',
    zh: '段落之间的短行，当作没有编号的标题',
  },
  knownByWord: {
    en: 'a heading without a number, known by its word alone',
    zh: '没有编号的标题，只凭用词认出',
  },
  numberAfter: { en: 'its number comes after {before}', zh: '其编号接在 {before} 之后' },
  numberNotFirst: {
    en: 'its number is the first here, and not 1',
    zh: '这里的第一个编号不是 1',
  },
  takenForNumber: { en: '“{words}”, taken for number {number},', zh: '“{words}”（作为第 {number} 项）' },
  numberTwice: {
    en: '{name} stands twice. {advice}',
    zh: '{name} 出现了两次。{advice}',
  },
  numberAnew: {
    en: '{name} begins again among the same headings. {advice}',
    zh: '{name} 在同级标题中又从 1 编起。{advice}',
  },
  numberFirst: {
    en: '{name} is the first of its kind here, and is not number 1; one before it may be missing. {advice}',
    zh: '{name} 是这里第一个同类标题，却不是第 1 项；前面可能缺了一个。{advice}',
  },
  numberGap: {
    en: '{name} comes after {before}; a heading between them may lack its number. {advice}',
    zh: '{name} 接在第 {before} 项之后；两者之间可能有标题缺了编号。{advice}',
  },
  annexesAbsent: {
    en: `the document names annexes of which nothing stands in it: line {names}. Put them into it, below the rest, each
      behind its number (附件1) and its title (in a source.html, each paragraph as
      <p><ins>…</ins></p>). If it was issued without them, say so in {file}: structure: [{hints}].`,
    zh: `文件列有附件，文中却没有附件的内容：{names}。请把附件补在文件末尾，先写“附件1”和标题，再写内容
      （补进 source.html 的，每段写成 <p><ins>…</ins></p>）。
      如果发布时就没有，请写进 {file}：structure: [{hints}]。`,
  },
  noHeadings: {
    en: `no heading was found: the whole text stands in one piece, without a table of contents. Mark each line that is a
      heading in {hintFile}: structure: [{entry}]; where the document has none, say so: structure: [{none}].`,
    zh: `没有找到标题，全文连成一片，也没有目录。请在 {hintFile} 里标出各标题所在的行：structure: [{entry}]；
      如果文件本来就没有标题，请写 structure: [{none}]。`,
  },
  maybeHeadings: {
    en: `“{words}” stands as a heading does, short and between paragraphs, and has no number: it is shown as a paragraph.
      Such lines: {names}. Where they are headings, put into {hintFile}: structure: [{entries}]{more}; where not, such
      as structure: [{none}].`,
    zh: `“{words}”单独成行，上下都是段落，像是标题，但没有编号，所以按段落显示。这样的行：{names}。
      是标题的，请写进 {hintFile}：structure: [{entries}]{more}；不是的，写 structure: [{none}]。`,
  },
  restOfHeading: {
    en: `“{words}” may be the rest of the heading above it, which was broken over two lines: it is shown as a paragraph. If
      it is, join the two lines in the document; if not, say so in {hintFile}: structure: [{none}].`,
    zh: `“{words}”可能是上一行标题的后半截，标题断成了两行；现在按段落显示。是的话，请在文件里把两行接起来；
      不是的，请写进 {hintFile}：structure: [{none}]。`,
  },
  numberOrFigure: {
    en: 'it begins with the next number of the list above it or with a decimal, and nothing says which',
    zh: '开头的数字可能是上面列表的下一个序号，也可能是小数，看不出是哪一种',
  },
  restOfLine: {
    en: `“{words}” may be the rest of the line above it, which ends in the midst of a sentence: it is shown as a paragraph
      of its own. If it is, join the two lines in the document; if not, say so in {hintFile}: structure: [{none}]{more}.`,
    zh: `“{words}”可能是上一行的后半截，上一行的句子没有结束；现在单独成段。是的话，请在文件里把两行接起来；
      不是的，请写进 {hintFile}：structure: [{none}]{more}。`,
  },
  groupTitles: {
    en: `“{words}” has no number, and numbers begin anew below it: it is taken for their heading. Such lines: {names}.
      Where this is right, say so in {hintFile}: structure: [{entries}]{more}; where not, such as structure: [{none}].`,
    zh: `“{words}”没有编号，下面的编号重新编起，所以当作标题。这样的行：{names}。
      是标题的，请写进 {hintFile}：structure: [{entries}]{more}；不是的，写 structure: [{none}]。`,
  },
  annexesEmpty: {
    en: `nothing stands below the heading of an annex: line {names}. Its page has the heading alone. Put the annex below
      it, or see whether it was lost as a picture. If it was issued so, say so in {file}: structure: [{hints}].`,
    zh: `附件只有标题，下面没有内容：{names}。附件的页面上只有这个标题。请在标题之下补上内容，并查看原件中是不是图片。
      如果发布时就是这样，请写进 {file}：structure: [{hints}]。`,
  },
  orNamesTable: {
    en: `{own} If “{words}” only names the table below it and the text goes on behind that, say this instead, in
      {file}: structure: [{hint}].`,
    zh: '{own}如果“{words}”只是下面表格的题名，表格之后正文接着往下，就在 {file} 改写成：structure: [{hint}]。',
  },
  orHeadsNumbers: {
    en: '{own} If “{words}” above it heads these numbers, say this instead, in {file}: structure: [{hint}].',
    zh: '{own}如果这些编号属于上面的“{words}”，就在 {file} 改写成：structure: [{hint}]。',
  },
  sayNumberPrinted: {
    en: 'If it is printed so, say so in {file}: structure: [{hint}].',
    zh: '如果原文就是这样印的，请写进 {file}：structure: [{hint}]。',
  },

  refused: { en: '{list}: {fault}{where} {remedy}', zh: '{list}：{fault}{where}{remedy}' },
  nowOnLine: { en: ' That text is on line {line} now.', zh: '这些文字现在在第 {line} 行。' },
  ofLine: { en: 'line {line} of {file}', zh: '{file} 第 {line} 行' },
  ofLines: { en: 'lines {from} to {to} of {file}', zh: '{file} 第 {from} 至 {to} 行' },
  lineBeginsOtherwise: {
    en: '{where} does not begin with “{text}”.',
    zh: '{where}不是以“{text}”开头的。',
  },
  linesBeginOtherwise: {
    en: '{where} do not begin with “{text}”.',
    zh: '{where}不是以“{text}”开头的。',
  },
  correctHint: {
    en: 'Correct the line number or the text of this hint.',
    zh: '请改正这条提示的行号或文字。',
  },
  correctQuotes: {
    en: `The quotes “” are taken as words of the text; where they are not printed, write text: "{inner}". Else correct
      the line number or the text of this hint.`,
    zh: '中文引号“”也算作文字；原文没有的，请写 text: "{inner}"。不然请改正这条提示的行号或文字。',
  },
  removeHint: { en: 'Correct or remove this hint.', zh: '请改正或删去这条提示。' },
  hintCannotBe: { en: '{where}: {fault}', zh: '{where}：{fault}' },
  hintOnTable: {
    en: 'a table stands there; say kind: not-a-table of it to read its cells as words.',
    zh: '那里是一张表格；要把各格当作文字来读，请注明 kind: not-a-table。',
  },
  hintOfOther: { en: 'another hint speaks of them.', zh: '已有另一条提示说明了这些行。' },
  noTableOn: {
    en: 'no table can be read on lines {from} to {to} of {file}.',
    zh: '{file} 第 {from} 至 {to} 行读不出表格。',
  },
  howToTable: {
    en: 'Name all its lines (lines: [12, 40]), and how many columns it has (columns: 4).',
    zh: '请写明它的全部行（lines: [12, 40]）和列数（columns: 4）。',
  },
  otherColumns: {
    en: 'the table on lines {from} to {to} of {file} has {n} columns as the document sets it, not {columns}.',
    zh: '{file} 第 {from} 至 {to} 行的表格，文件中是 {n} 列，不是 {columns} 列。',
  },
  correctColumns: {
    en: 'Correct or remove its number of columns; where the document sets the table wrongly, mend it there.',
    zh: '请改正或删去这条提示的列数；如果是文件中的表格排错了，请在文件中改正。',
  },
  formMiscounted: {
    en: '“{text}” fits {n} line(s) of {file}{where}, not {count}.',
    zh: '{file} 中有 {n} 行符合“{text}”{where}，而不是 {count} 行。',
  },
  partMiscounted: {
    en: '“{text}” as a part of a line fits {n} line(s) of {file}{where}, not {count}.',
    zh: '{file} 中有 {n} 行含有“{text}”这一部分{where}，而不是 {count} 行。',
  },
  atLines: { en: ' ({lines})', zh: '（第 {lines} 行）' },
  correctCount: {
    en: 'Look at these lines, and correct the count or the text of this artefact.',
    zh: '请查看这些行，改正这条非正文的行数或文字。',
  },
  artefactNotOnce: {
    en: 'line {line} of {file} does not have “{text}” once {where}.',
    zh: '{file} 第 {line} 行的{where}没有“{text}”，或不止一处。',
  },
  artefactNotHeld: {
    en: 'line {line} of {file} does not hold “{text}”.',
    zh: '{file} 第 {line} 行没有“{text}”。',
  },
  correctPart: {
    en: 'Correct the line number, the text or the part of this artefact.',
    zh: '请改正这条非正文的行号、文字或 part。',
  },
  artefactIsNot: { en: 'line {line} of {file} is not “{text}”.', zh: '{file} 第 {line} 行不是“{text}”。' },
  correctArtefact: {
    en: 'Correct the line number or the text of this artefact.',
    zh: '请改正这条非正文的行号或文字。',
  },
  correctArtefactOrPart: {
    en: `Correct the line number or the text of this artefact, or say which part of the line it is (part:
      beginning, end or inside).`,
    zh: `请改正这条非正文的行号或文字；或写明它是这一行的哪一部分（part:
      beginning 开头、end 末尾或 inside 中间）。`,
  },

  tableOtherwise: {
    en: `this table is not what {file} says of it: {why}. What is missing was taken to be its last cells, and its
      figures are no data. Correct the lines or the columns of this hint.`,
    zh: `这张表格与 {file} 里写的不符：{why}。缺少的格子都按在行末处理，整张表的数字不作为数据。
      请改正这条提示的行号或列数。`,
  },
  tableRaised: {
    en: `the figures of this table are no data where one is partly raised or lowered: {why}. In the document, where it
      calls for a note, write ① behind the figure (12①) and before its note below the table; where it is a power, write
      the number out.`,
    zh: `这张表格里带上标或下标的数字不作为数据：{why}。请在文件里改写：是注释的标号，就在数字后面写①（12①），
      表格下面的注也以①开头；是乘方，就把数写全。`,
  },
  rowsOtherwise: {
    en: `this table is not what {file} says of it: {why}. What is missing was taken to be its last cells, and the
      figures of such a row are no data. Correct the lines or the columns of this hint.`,
    zh: `这张表格与 {file} 里写的不符：{why}。缺少的格子都按在行末处理，这些行的数字不作为数据。
      请改正这条提示的行号或列数。`,
  },
  tableUnsure: {
    en: `it is not certain how this table is read: {why}. It stands as it was read, and its figures are no data.
      Compare it with the document; as it is, or with the numbers that are right, put into {file}: structure:
      [{hint}].`,
    zh: `这张表格读得是否对，没有把握：{why}。页面上照读出的样子排，整张表的数字不作为数据。
      请与文件对照；读得对，就照写，不对，就改好数字，写进 {file}：structure: [{hint}]。`,
  },
  tableLacksRows: {
    en: `rows of this table may be missing: line {line} says that it goes on, and below that no table was read. Its figures
      are no data. Say which lines there are a table; where they are none of it, put into {file}: structure: [{none}].`,
    zh: `这张表格可能缺行：第 {line} 行说明它续到后面，而后面没有读出表格。整张表的数字不作为数据。
      请写明后面哪几行是表格；如果不是它的行，就写进 {file}：structure: [{none}]。`,
  },
  rowsUnsure: {
    en: `it is not certain how all rows of this table are read: {why}. It stands as it was read, and the figures of
      such a row are no data. Compare it with the document; as it is, or with the numbers that are right, put into
      {file}: structure: [{hint}].`,
    zh: `这张表格有的行读得是否对，没有把握：{why}。页面上照读出的样子排，这些行的数字不作为数据。
      请与文件对照；读得对，就照写，不对，就改好数字，写进 {file}：structure: [{hint}]。`,
  },
  tableUnreadInLine: {
    en: `“{title}” calls what follows a table, and no table could be read there: its first line has {n} words, and
      nothing says which of them make a cell. It stands as paragraphs. Type it again with a tab between cells
      and a line for each row; or, where it is no table, put into {file}: structure: [{hint}].`,
    zh: `“{title}”说明下面是表格，却读不出来：第一行有 {n} 个词，看不出哪些是一格。现按段落处理。
      请每行写一行表格，格与格之间用制表符（Tab）隔开，重新录入；如果不是表格，请在 {file} 里写：
      structure: [{hint}]。`,
  },
  tableUnread: {
    en: `“{title}” calls what follows a table, and no table could be read there: it stands as paragraphs. With its
      lines and its number of columns as they are, put into {file}: structure: [{hint}].`,
    zh: `“{title}”说下面是一张表格，但程序读不出来，只排成了几段文字。
      请按实际的行号和列数改好，写进 {file}：structure: [{hint}]。`,
  },

  lineShown: { en: '{line} (“{text}”)', zh: '第 {line} 行（“{text}”）' },
  partShown: { en: '{line} (“{text}” {where})', zh: '第 {line} 行（{where}的“{text}”）' },
  moreEntries: {
    en: ' ({most} of {all}; the others are said then)',
    zh: '（共 {all} 条，这里是前 {most} 条；写好后会再列出其余的）',
  },
  leftOut: {
    en: `left out as “{why}”: {n} line(s), {lines}. If they are no words of the plan, say so in {hintFile}:
      artefacts: [{entries}]{more}. Of a line that is one, say what it is: structure: [{back}]. npm run outline --
      {file} lists them all.`,
    zh: `有 {n} 行作为“{why}”没有计入正文：{lines}。如果确实不是规划的文字，请写进 {hintFile}：
      artefacts: [{entries}]{more}。如果是正文，请写明它是什么：structure: [{back}]。
      npm run outline -- {file} 列出全部这样的行。`,
  },
  unread: { en: 'no stage says what it is', zh: '没有哪一步说明它是什么' },
  blank: { en: 'no words stand here', zh: '这里没有文字' },
  began: { en: '{id} began on line {line}', zh: '{id} 从第 {line} 行开始' },
  took: { en: 'took', zh: '采用' },
  declined: { en: 'declined', zh: '不用' },
  unsure: { en: 'unsure', zh: '存疑' },
  rulesDeclined: { en: '{n} rules, {first} to {last}', zh: '{first} 至 {last}，共 {n} 条规则' },
  hintSays: {
    en: '{file} says under structure: kind {kind}',
    zh: '{file} 在 structure 之下写明：kind {kind}',
  },
  hintSaysNumber: {
    en: '{file} says under structure: kind {kind}, number {number}',
    zh: '{file} 在 structure 之下写明：kind {kind}，编号 {number}',
  },
  artefactSays: {
    en: '{file} says that it is no word of the plan: {reason}',
    zh: '{file} 写明它不是规划的文字：{reason}',
  },
  partSays: {
    en: '{file} says: “{text}” {where} is no word of the plan: {reason}',
    zh: '{file} 写明：{where}的“{text}”不是规划的文字：{reason}',
  },
  partGuessed: {
    en: '“{text}” {where} is no word of the plan: {reason}',
    zh: '{where}的“{text}”不是规划的文字：{reason}',
  },
  aboveCells: { en: 'title or unit above the cells', zh: '表题或单位' },
  belowCells: { en: 'note below the cells', zh: '表注' },
  row: { en: 'row {row}', zh: '第 {row} 行' },
  betweenRows: { en: 'between rows', zh: '两行之间' },
  partOfTable: {
    en: '{part}, in the table of {rows} rows on lines {first}–{last}',
    zh: '{part}，属第 {first}–{last} 行的表格（共 {rows} 行）',
  },
  numbered: {
    en: '{printed} is number {number} of the series {scheme}',
    zh: '{printed} 是“{scheme}”一类编号的第 {number} 个',
  },
  numberedEntry: {
    en: '{printed} is number {number} of the series {scheme}, and counts an entry of a list',
    zh: '{printed} 是“{scheme}”一类编号的第 {number} 个，为列表中的一项编号',
  },
  numbersOne: { en: '{kind}: {scheme} always numbers one', zh: '{kind}：“{scheme}”总是它的编号' },
  partOfTexts: {
    en: 'part: one of {n} texts in this document, whose numbers begin at 1 below it',
    zh: 'part：文件中有 {n} 份文本，这是其中一份，其下编号从 1 起',
  },
  numberMissing: {
    en: '{kind} {number}, whose number is missing: {before} follows below it',
    zh: '{kind} {number}，缺了编号：下面接着 {before}',
  },
  taken: { en: 'it belongs to line {line} above it', zh: '它属于上面的第 {line} 行' },
});
