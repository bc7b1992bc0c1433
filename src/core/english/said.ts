/** What is said of the English and its file, in both languages. */
import { catalogue } from '../model/sentence.ts';

/** What a check finds in a clause: sentences without their stops. */
export const finds = catalogue({
  missing: {
    en: 'the Chinese has “{text}”{worth}, and the English has it not',
    zh: '中文有“{text}”{worth}，英文没有',
  },
  missingInstead: {
    en: 'the Chinese has “{text}”{worth}, and the English has it not (it has “{instead}”)',
    zh: '中文有“{text}”{worth}，英文没有，而是“{instead}”',
  },
  added: {
    en: 'the English has “{text}”{worth}, and the Chinese has it not',
    zh: '英文有“{text}”{worth}，中文没有',
  },
  worth: { en: ', which is {value}', zh: '（即 {value}）' },
  otherUnit: {
    en: 'the Chinese has “{zh}” in {zhUnit} and the English “{en}” in {enUnit}',
    zh: '中文“{zh}”的单位是 {zhUnit}，英文“{en}”的单位是 {enUnit}',
  },
  rounded: {
    en: 'the English has “{en}” for “{zh}”, which is {value}: it is rounded',
    zh: '英文用“{en}”译“{zh}”（即 {value}），是约数',
  },
  notJust: {
    en: 'the English has “{en}” for “{zh}”, and it is not just as much',
    zh: '英文用“{en}”译“{zh}”，换算后并不相等',
  },
  fellInEnglish: {
    en: 'in the Chinese it became more by “{zh}”, in the English less (“{words}”)',
    zh: '中文说增加“{zh}”，英文说的却是减少（“{words}”）',
  },
  roseInEnglish: {
    en: 'in the Chinese it became less by “{zh}”, in the English more (“{words}”)',
    zh: '中文说减少“{zh}”，英文说的却是增加（“{words}”）',
  },
  otherCourse: {
    en: 'the English says “{words}”, and from “{from}” to “{to}” it is the reverse',
    zh: '英文说“{words}”，但从“{from}”到“{to}”方向相反',
  },
  change: {
    en: 'in the Chinese the change {zhChange} “{zh}”, in the English it {enChange} “{en}”',
    zh: '中文说的是{zhChange}“{zh}”，英文说的是{enChange}“{en}”',
  },
  changeFrom: { en: 'begins at', zh: '原来的数' },
  changeTo: { en: 'ends at', zh: '变化后的数' },
  changeBy: { en: 'is', zh: '变化的数' },
  lessThanNought: {
    en: 'in the Chinese “{zh}” is less than nought, in the English “{en}” is not',
    zh: '中文“{zh}”是负数，英文“{en}”却不是',
  },
  otherPlaces: {
    en: 'the Chinese counts “{zh}”, the English “{en}”',
    zh: '中文数的是“{zh}”，英文却是“{en}”',
  },
  otherGreatness: {
    en: 'the Chinese says “{zh}” and the English “{en}”, which are not as many',
    zh: '中文说“{zh}”，英文说“{en}”，数量级不同',
  },
  otherOffice: {
    en: 'the Chinese has “{zh}”, and the English names another office (“{en}”)',
    zh: '中文是“{zh}”，英文说的却是另一个部门（“{en}”）',
  },
  otherWord: {
    en: 'the Chinese has “{zh}”, and the English “{en}” in its place',
    zh: '中文是“{zh}”，英文却是“{en}”',
  },
  changedPlaces: {
    en: '“{zh}”: in the English the two may have changed places (“{en}” first)',
    zh: '“{zh}”：英文里两者可能调换了位置（“{en}”在前）',
  },
  otherLeads: {
    en: 'in the Chinese “{zh}” leads, and in the English another office',
    zh: '中文由“{zh}”牵头，英文里牵头的却是另一个部门',
  },
  notYetDone: {
    en: '“{zh}” is done, and the English says that it will be (“{words}”)',
    zh: '“{zh}”是已经做到的，英文却说将要做（“{words}”）',
  },
  otherPer: {
    en: 'the Chinese counts per {zh} and the English per {en}',
    zh: '中文按每{zh}计，英文按每 {en} 计',
  },
  otherPeriod: {
    en: 'the Chinese says “{zh}” and the English “{en}”: how often is another time',
    zh: '中文说“{zh}”，英文说“{en}”：周期不同',
  },
  comparedOtherwise: {
    en: 'in the Chinese it is {zh} by “{figure}”, and the English says “{en}”',
    zh: '中文说“{zh}”“{figure}”，英文说的却是“{en}”',
  },
  rankForTop: {
    en: 'the Chinese has “{zh}”, among the first so many, and the English a rank (“{en}”)',
    zh: '中文“{zh}”是进入前几位，英文说的却是第几位（“{en}”）',
  },
  otherBound: {
    en: 'the Chinese says “{zh}”, {zhBound}, and the English “{en}”, {enBound}: they do not compare alike',
    zh: '中文“{zh}”是{zhBound}，英文“{en}”是{enBound}，两者不一致',
  },
  orMore: { en: 'this or more', zh: '不少于此数' },
  more: { en: 'more than this', zh: '多于此数' },
  orLess: { en: 'this or less', zh: '不多于此数' },
  less: { en: 'less than this', zh: '少于此数' },
  nearly: { en: 'nearly this', zh: '接近此数' },
  about: { en: 'about this', zh: '大约此数' },
  just: { en: 'just this', zh: '正是此数' },
  otherOrder: {
    en: 'where the Chinese has “{zh}” the English has “{en}”: figures may have changed places',
    zh: '中文是“{zh}”的地方，英文是“{en}”：数字可能调换了位置',
  },
  denied: {
    en: 'the English says “{words}”, and nothing in the Chinese denies',
    zh: '英文有否定的“{words}”，中文没有否定的意思',
  },
  lessDenied: {
    en: 'the Chinese denies with “{words}”, and the English denies less often',
    zh: '中文有否定的“{words}”，英文的否定较少',
  },
  notAgreed: {
    en: 'the glossary has “{en}” for “{zh}”, and the English has it not',
    zh: '术语表规定“{zh}”译作“{en}”，英文没有这样译',
  },
  chineseSigns: {
    en: 'the English has Chinese or full-width signs: {signs}',
    zh: '英文里有汉字或全角符号：{signs}',
  },
  unpaired: { en: '{signs} do not come in pairs', zh: '{signs} 没有成对' },
  space: {
    en: 'a space is doubled, at an end, or before a stop',
    zh: '有多余的空格：连用两个、在首尾或在标点之前',
  },
  oddLength: {
    en: "the English is {times} times as long as this plan's clauses of that length are",
    zh: '英文的长度是本规划中同样长的条款的 {times} 倍',
  },
  fewerSentences: {
    en: `the Chinese has {zh} sentences and the English {en}, and it is shorter than this plan's clauses of that
      length are: a sentence may be left out`,
    zh: '中文有 {zh} 句，英文只有 {en} 句，而且比本规划中同样长的条款短：可能漏译了一句',
  },
  otherElsewhere: {
    en: '“{zh}” is “{here}” here and “{there}” elsewhere',
    zh: '“{zh}”在这里译作“{here}”，别处译作“{there}”',
  },
  shortList: {
    en: 'a list of the Chinese has {zh} things, and that of the English {en}',
    zh: '中文列举了 {zh} 项，英文只有 {en} 项',
  },
  leftOut: {
    en: 'the Chinese has “{words}”, and no word of the English says it: it may be left out',
    zh: '中文有“{words}”，英文没有与之对应的词：可能漏译',
  },
  tooShort: {
    en: 'the English of “{words}” is much shorter than it should be: something may be left out',
    zh: '“{words}”的英文过短：可能漏译',
  },
  fewerQuotations: {
    en: 'the Chinese quotes {zh} things and the English {en}: something may be left out',
    zh: '中文有 {zh} 处引号，英文只有 {en} 处：可能漏译',
  },
  toldLess: {
    en: 'the Chinese says “{words}”, and the English that it is less',
    zh: '中文说“{words}”，英文却说成不及',
  },
  toldMore: {
    en: 'the Chinese says “{words}”, and the English that it is more',
    zh: '中文说“{words}”，英文却说成超过',
  },
  toldAlike: {
    en: 'the Chinese says “{words}”, and the English that both are alike',
    zh: '中文说“{words}”，英文却说成相当',
  },
  otherLevel: {
    en: 'the Chinese has “{zh}” ({says}), and the English is {other}',
    zh: '中文是“{zh}”（{says}），英文却是{other}',
  },
  otherActor: {
    en: 'of the two governments the other one acts',
    zh: '英文里的主体是另一级政府',
  },
  toldReached: {
    en: '“到{year}年” is a target, and the English says “{words}”',
    zh: '“到{year}年”是目标，英文却说“{words}”，像是已经做到',
  },
  lost: {
    en: 'the Chinese says “{words}” ({says}), and the English does not say so',
    zh: '中文说“{words}”（{says}），英文没有这个意思',
  },
  toldOtherwise: {
    en: 'the Chinese says “{words}” ({says}), and the English says “{instead}”',
    zh: '中文说“{words}”（{says}），英文却说“{instead}”',
  },
  addedWords: {
    en: 'the English says “{words}” ({says}), and the Chinese does not',
    zh: '英文说“{words}”（{says}），中文没有这个意思',
  },
});

/** What is said of the file of the English and of its entries. */
export const said = catalogue({
  withheld: {
    en: `{id}: {fault}. Its Chinese is shown in place of the English. Mend the English, or write the exception that
      npm run check names into the entry.`,
    zh: `{id}：{fault}。网站上暂以中文代替这条英文。请改正英文，
      或把 npm run check 给出的例外写进这一条。`,
  },
  stale: {
    en: '{id} was translated from other words. Run npm run translate -- sync, mend the English and remove “fuzzy”.',
    zh: '{id} 的英文不是照现在的中文译的。请运行 npm run translate -- sync，改好英文，再删去“fuzzy”。',
  },
  ofOtherWords: {
    en: `{id}: the English was made for other words, which stand behind “#|” in its entry. Mend it and remove “fuzzy”, with
      what stands behind “#|”.`,
    zh: '{id} 的英文不是照现在的中文译的，那时的中文写在这一条的“#|”之后。请改好英文，再删去“fuzzy”和“#|”那几行。',
  },
  fuzzy: {
    en: '{id} is marked “fuzzy”, so that its English is not shown. Mend the English and remove “fuzzy”.',
    zh: '{id} 标着“fuzzy”，所以不显示它的英文。请改好英文，再删去“fuzzy”。',
  },
  noEnglish: {
    en: `nothing of this plan is in English yet: the English pages show the Chinese, and it may be published so. To
      translate: npm run translate -- sync makes the entries of en.po; fill in what is empty there.`,
    zh: `这份规划还没有英文，英文页上显示中文，可以这样上线。
      要翻译时，运行 npm run translate -- sync 生成 en.po 的各条，再填写其中空着的。`,
  },
  oneMissing: {
    en: '{id} (source line {line}) has no English and is shown in Chinese, with a notice. It may be published so. {remedy}',
    zh: '{id}（原文第 {line} 行）没有英文，英文页上显示中文并注明，可以这样上线。{remedy}',
  },
  manyMissing: {
    en: `{id} (source line {line}) and {more} more of {all} entries have no English and are shown in Chinese, with a
      notice. The plan may be published so. {remedy}`,
    zh: '{id}（原文第 {line} 行）和另外 {more} 条没有英文（共 {all} 条），英文页上显示中文并注明，可以这样上线。{remedy}',
  },
  ofNoClause: {
    en: `{n:entry has|entries have} English and no clause, because the id in msgctxt is gone or is another, and no page
      shows it; the first is this. Run npm run translate -- sync: the same Chinese goes to its clause, the rest to the
      end of the file.`,
    zh: `从这一条起，有 {n} 条译文不属于任何条款（msgctxt 里的编号没有了，或写错了），网站上不显示。
      请运行 npm run translate -- sync：中文相同的会归到所属的条款，其余的放到文件末尾，译文不会丢失。`,
  },
  syncFirst: {
    en: 'To translate: npm run translate -- sync makes the entries.',
    zh: '要翻译时，运行 npm run translate -- sync 生成各条。',
  },
  translateEmpty: {
    en: 'To translate: fill in what is empty in this file.',
    zh: '要翻译时，填写这个文件里空着的各条。',
  },
  fault: {
    en: '{id}: {fault}. Mend the English, or write “# allow {name}: reason” into the entry.',
    zh: '{id}：{fault}。请改正英文；如果英文没错，请在这一条里写明“# allow {name}: 理由”。',
  },
  question: {
    en: '{id}: ? {fault}. Mend the English, or write “# allow {name}: reason” into the entry.',
    zh: '{id}：? {fault}。请看是否要改英文；如果英文没错，请在这一条里写明“# allow {name}: 理由”。',
  },
  noException: {
    en: '{id}: “{line}” is no exception, and does not count. Write “{write}”. The rules are: {names}.',
    zh: '{id}：“{line}”不是有效的例外，不起作用。请写“{write}”。可以写的规则有：{names}。',
  },
  reasonToWrite: {
    en: '{id}: “{line}” does not count yet. Write the reason in your own words behind the colon.',
    zh: '{id}：“{line}”还没有写理由，不起作用。请在冒号后面写上您的理由。',
  },
  idleException: {
    en: '{id}: the exception “allow {name}” is not needed. Remove it.',
    zh: '{id}：例外“allow {name}”用不着了，请删去。',
  },
  severalLines: {
    en: `the English of {id} has several lines, and a clause is one paragraph: they are shown as one, a blank
      between them. Write it as one line (no \\n in msgstr).`,
    zh: `{id} 的英文分了几行，而一条是一段，网站上会合成一行，中间加空格。
      请写成一行（msgstr 中不要有 \\n）。`,
  },
  reviewsLost: {
    en: `{lost} of {all} clauses that had been read a second time are drafts now, {first} first: their marks “#
      reviewed” are gone, and their Chinese is the same. A program that saved this file may have dropped them. Take
      the marks back from the file as it was before, or go on if these clauses shall be read again.`,
    zh: `原已审校的 {all} 条中，有 {lost} 条成了草稿，第一条是 {first}：“# reviewed”标记没有了，中文却没有变。
      可能是保存这个文件的软件丢掉了标记。请从以前的文件里取回标记；如果这些条要重新审校，就不必管。`,
  },
  noCharset: {
    en: 'this file declares no charset and is not text in UTF-8, UTF-16 or GB18030. Save it in UTF-8.',
    zh: '这个文件没有写明字符编码，也不是 UTF-8、UTF-16 或 GB18030 的文本。请存为 UTF-8。',
  },
  noTextInUtf8: {
    en: `its header declares the charset {name}, and its bytes are no text in it. Save the file in UTF-8, or
      declare the charset that it is in.`,
    zh: '文件头写的字符编码是 {name}，内容却不是。请把文件存为 UTF-8，或写明实际的编码。',
  },
  cutOrDamaged: {
    en: `this file is cut or damaged: what follows “{words}” on this line is no character. Use another copy of it, from a
      backup or from git; where there is none, mend the line, and let npm run translate -- sync add what is missing.`,
    zh: `这个文件不完整或已损坏：本行“{words}”之后不是字符。请用备份或 git 里的副本；没有的话，改正这一行，
      再运行 npm run translate -- sync 补上缺的各条。`,
  },
  noTextInIt: {
    en: `its header declares the charset {name}, and its bytes are no text in it. Save the file in UTF-8 with
      charset=UTF-8 in its header.`,
    zh: '文件头写的字符编码是 {name}，内容却不是。请把文件存为 UTF-8，文件头写 charset=UTF-8。',
  },
  isUtf8: {
    en: `its header declares the charset {name}, and its bytes are UTF-8. Save the file in UTF-8 with charset=UTF-8
      in its header.`,
    zh: '文件头写的字符编码是 {name}，内容却是 UTF-8。请把文件存为 UTF-8，文件头写 charset=UTF-8。',
  },
  poBroken: {
    en: '{fault}. Mend the entry there; a translation editor such as Poedit shows it.',
    zh: '{fault}。请改正那一条；用 Poedit 等翻译软件打开也能看到。',
  },
  openString: {
    en: `a quotation mark is missing: words begin and end with " on one line, a " among the words is written \\", and a
      new line of them \\n`,
    zh: '这里的引号不成对：文字在同一行里以英文双引号 " 开头和结尾；文字里的 " 要写成 \\"，换行写成 \\n',
  },
  outsideString: {
    en: `“{word}” stands outside the quotation marks: a " among the words is written \\", and a line begins with
      msgctxt, msgid, msgstr, # or "`,
    zh: '“{word}”落在引号之外：文字里的 " 要写成 \\"；每行以 msgctxt、msgid、msgstr、# 或 " 开头',
  },
  chineseQuotes: {
    en: 'the quotation marks here are Chinese ones (“ ”); what stands in a .po file begins and ends with straight ones (")',
    zh: '这里用了中文引号（“ ”）；.po 文件里的文字要以英文双引号（"）开头和结尾',
  },
  noPo: {
    en: `this is no en.po: nothing in it is a translation (msgid, msgstr); it begins “{first}”. Put en.po back as it was,
      from git or a copy; where there is none, move this file away and run npm run translate -- sync, which makes a new
      one.`,
    zh: `这不是 en.po：里面没有一条译文（msgid、msgstr），开头是“{first}”。
      请从备份或 git 中取回原来的 en.po；没有的话，把这个文件移走，再运行 npm run translate -- sync，会新建一份。`,
  },
  unknownEscape: {
    en: 'behind \\ stands a sign that means nothing there; \\ itself is written \\\\',
    zh: '这里反斜杠后面的字符没有意义；要写反斜杠本身，请写两个：\\\\',
  },
  controlInMsgstr: {
    en: 'the English of this entry has a control character, which no page shows',
    zh: '这一条的译文里有控制字符，网页无法显示',
  },
  noEntry: { en: 'this entry is not written as a .po file has it', zh: '这一条不合 .po 文件的写法' },
  noMsgstr: { en: 'this entry has no msgstr', zh: '这一条没有 msgstr' },
  entryCut: {
    en: 'this entry is not whole: it lacks its msgid or msgstr, and the file may be cut',
    zh: '这一条不完整，缺少 msgid 或 msgstr；这个文件可能没有存完',
  },
  severalMsgstr: { en: 'this entry has more than one msgstr', zh: '这一条有不止一个 msgstr' },
  wrongParts: {
    en: 'the parts of this entry are not msgctxt, msgid and msgstr in this order',
    zh: '这一条没有依次写 msgctxt、msgid 和 msgstr',
  },
  twoEntries: {
    en: 'the clause {id} has two entries, here and on line {line}. Keep the one that holds and delete the other.',
    zh: '条款 {id} 在这里和第 {line} 行各有一条。请保留正确的，删去另一条。',
  },
  noTmx: {
    en: 'this is no translation memory (TMX 1.4). Export it anew.',
    zh: '这不是翻译记忆文件（TMX 1.4）。请重新导出。',
  },
  noTerms: { en: 'this line needs a Chinese and an English term', zh: '这一行要有中文和英文术语' },
  termTwice: { en: '“{zh}” stands in this file twice', zh: '“{zh}”在这个文件里出现了两次' },
  noKind: {
    en: '“{kind}” is no kind of term{near}; the kinds are {kinds}',
    zh: '没有“{kind}”这一类术语{near}；可用的类别是 {kinds}',
  },
  nearestKind: { en: ' (“{name}” may be meant)', zh: '（是不是“{name}”？）' },
  notYes: {
    en: '“unconfirmed” is “yes” or empty, not “{value}”',
    zh: '“unconfirmed”一列只能写“yes”或留空，不能写“{value}”',
  },
  glossaryValue: { en: '{fault}. Mend the line.', zh: '{fault}。请改正这一行。' },
  glossaryLine: {
    en: '{fault}. Mend the line, with quotes around a value that has a comma.',
    zh: '{fault}。请改正这一行；值里有逗号的，要加引号。',
  },
  csvQuote: {
    en: 'the quotation marks (") of this line are not in pairs; a value has them around all of it, its own doubled ("")',
    zh: '这一行的英文双引号 " 不成对；要用就括住整个值，值里面的 " 写成两个（""）',
  },
  csvMore: {
    en: 'this line has {has} values, and the first line of the file names {columns} columns',
    zh: '这一行有 {has} 个值，而首行只列了 {columns} 列',
  },
  csvFewer: {
    en: `this line has {has} values, and the first line of the file names {columns} columns; a value that is empty
      needs its comma too`,
    zh: '这一行只有 {has} 个值，而首行列了 {columns} 列；空着的值也要有逗号',
  },
  csvChineseComma: {
    en: `this line has {has} values, and the first line of the file names {columns} columns; it has Chinese commas
      (，), and values are set apart by English ones (,)`,
    zh: '这一行只有 {has} 个值，而首行列了 {columns} 列；可能是用了中文逗号（，），各值之间要用英文逗号（,）',
  },
  csvOther: {
    en: 'this line is not written as values set apart by commas',
    zh: '这一行不是用英文逗号分开的值',
  },
  headChineseComma: {
    en: 'The first line has Chinese commas (，). Set its names apart by English ones (,).',
    zh: '首行用了中文逗号（，）。各列的名称之间请用英文逗号（,）。',
  },
  headSeparator: {
    en: `The names of the first line are set apart by {sign}. Save the table as CSV with commas (in Excel: Save as, CSV
      UTF-8).`,
    zh: '首行各列的名称之间用的是“{sign}”。请存为用英文逗号分隔的 CSV（Excel 里：另存为，CSV UTF-8（逗号分隔））。',
  },
  tab: { en: 'tabs', zh: '制表符（Tab）' },
  noHead: {
    en: 'The first line is “{first}”; it must name the columns: {shown}. What they hold begins on the second.',
    zh: '首行写的是“{first}”，而首行要写各列的名称：{shown}。内容从第二行写起。',
  },
  noColumn: {
    en: '“{name}” is no column of this file; the columns are {list}.',
    zh: '这个文件没有“{name}”这一列；可用的列是 {list}。',
  },
  columnTwice: {
    en: 'The column “{name}” stands there twice. Keep one.',
    zh: '“{name}”一列写了两次，请只留一个。',
  },
  columnMissing: {
    en: 'The first line must name the column “{name}”: {shown}.',
    zh: '首行要写明“{name}”一列：{shown}。',
  },
  nameless: {
    en: '{n:entry|entries} had no msgctxt: {placed} went to the clause with their Chinese{more}{rest}.',
    zh: '有 {n} 条没有 msgctxt：其中 {placed} 条归到了中文相同的条款{more}{rest}。',
  },
  namelessCopied: {
    en: ' (and, as drafts, to {copied} more with the same words)',
    zh: '（另有 {copied} 条文字相同的，也照抄为草稿）',
  },
  namelessKept: {
    en: ', {kept} found no such clause and became obsolete',
    zh: '，{kept} 条找不到这样的条款，已作废',
  },
  moved: {
    en: '{n:entry|entries} stood under another id and went to the clause with their Chinese.',
    zh: '有 {n} 条原在别的编号下，已归到中文相同的条款。',
  },
  becameStale: {
    en: '{n:entry|entries} became fuzzy: the Chinese has changed; mend the English.',
    zh: '有 {n} 条标为 fuzzy：中文改了，请改英文。',
  },
  retired: {
    en: '{n:entry|entries} of clauses that the plan does not have became obsolete.',
    zh: '有 {n} 条所属的条款已不在规划中，已作废。',
  },
  obsolete: {
    en: 'What is obsolete stands at the end of the file, behind #~; nothing was lost.',
    zh: '作废的各条放在文件末尾，以 #~ 开头；译文没有丢失。',
  },
  newEnglish: {
    en: '{changed} entries have new English, as drafts; {unchanged} came back unchanged.',
    zh: '{changed} 条有了新的英文，记为草稿；{unchanged} 条没有改动。',
  },
  readAgain: {
    en: '{n} of these had been read a second time, and are to be read again: {ids}.',
    zh: '其中 {n} 条原已审校，须重新审校：{ids}。',
  },
  newerHere: {
    en: `{n} were changed here since they were given out, and stay as they are: {ids}. Compare them with the file
      by hand.`,
    zh: '有 {n} 条在导出之后这边已经改过，保持不变：{ids}。请自行与文件对照。',
  },
  otherChinese: {
    en: '{n} were made for Chinese that has changed since, and were not taken: {ids}.',
    zh: '有 {n} 条所译的中文后来改了，没有收进来：{ids}。',
  },
  idInRow: { en: '{id} ({row})', zh: '{id}（{row}）' },
  rowNo: { en: 'row {row}', zh: '第 {row} 行' },
  rowOfSheet: { en: 'row {row} of the sheet “{sheet}”', zh: '工作表“{sheet}”第 {row} 行' },
  cameFuzzy: {
    en: '{n} of these came with other Chinese than the plan has, and are fuzzy until they are mended: {ids}.',
    zh: '其中 {n} 条所附的中文与规划不同，标为 fuzzy，改好以前不会显示：{ids}。',
  },
  idTwice: {
    en: `{n} have the id of a row before them and other English, and were not taken: {ids}. Keep one row of each
      clause.`,
    zh: '有 {n} 条与前面的行编号相同而英文不同，没有收进来：{ids}。每一条请只留一行。',
  },
  rowUntold: {
    en: `{row} (“{zh}”) has English and was not taken: {why}. Copy the first cell of this row from a new export,
      and import the file again.`,
    zh: `{row}（“{zh}”）写了英文，但没有收进来：{why}。
      请重新导出一份，把其中这一行的第一格照抄过来，再收一次。`,
  },
  columnLost: {
    en: `the column “{head}” is gone, and nothing was taken. Put it back, from a new export: rows may be moved, and all
      columns stay.`,
    zh: '少了“{head}”这一列，什么也没有收进来。请重新导出一份，把这一列补回来：各行可以换位置，各列都要留着。',
  },
  keyEmpty: { en: 'its first cell is empty', zh: '第一格是空的' },
  keyWithoutEnd: {
    en: 'its first cell, “{cell}”, has lost its ending, which begins with #',
    zh: '第一格的“{cell}”少了以 # 开头的后半截',
  },
  keyDamaged: {
    en: 'its first cell, “{cell}”, is not as it was given out',
    zh: '第一格的“{cell}”与导出时不同',
  },
  unitUntold: {
    en: `this unit (“{words}”) has English and was not taken: {why}. Copy its tuid from a new export and import the file
      again; to have it in the memory alone, put the file into seeds/.`,
    zh: `这一单元（“{words}”）有英文，但没有收进来：{why}。请重新导出，照抄其中的 tuid，再收一次；
      如果只想用作翻译记忆，请把文件放进 seeds/。`,
  },
  unitsUntold: {
    en: 'from here on {n} more units with English were not taken, for the same reasons.',
    zh: '从这里起还有 {n} 个有英文的单元没有收进来，原因同上。',
  },
  unitNoChinese: { en: 'it has no Chinese', zh: '它没有中文' },
  unitNoId: { en: 'it has no tuid, which says of what clause it is', zh: '它没有 tuid，看不出是哪一条' },
  unitOtherId: {
    en: 'its tuid, “{id}”, does not name a plan and a clause (plan/clause)',
    zh: '它的 tuid“{id}”没有写明规划和条款（规划/条款）',
  },
  unitOtherPlan: {
    en: 'its tuid, “{id}”, names the plan “{plan}”, which is not here',
    zh: '它的 tuid“{id}”所写的规划“{plan}”不在这里',
  },
  unknownIds: {
    en: '{n} ids are no clauses of this plan, and their English was not taken: {ids}.',
    zh: '有 {n} 个编号不是本规划的条款，英文没有收进来：{ids}。',
  },
  noDraft: { en: '“{line}” is no JSON with id and en', zh: '“{line}”不是含有 id 和 en 的 JSON' },
});
