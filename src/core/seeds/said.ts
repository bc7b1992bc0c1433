/** What is said of a plan's folder, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  slugSigns: {
    en: '“{slug}” cannot be the address of a plan. Use lower-case letters, digits and hyphens.',
    zh: '“{slug}”不能用在规划的网址里。请只用小写字母、数字和连字符。',
  },
  slugTooLong: {
    en: '“{slug}…” cannot be the address of a plan. Use {longest} characters at most.',
    zh: '“{slug}…”不能用在规划的网址里。请不要超过 {longest} 个字符。',
  },
  slugOfPage: {
    en: '“{slug}” cannot be the address of a plan, because the site has a page of that name ({pages}).',
    zh: '“{slug}”不能用在规划的网址里，因为网站已有同名页面（{pages}）。',
  },
  slugOfDevice: {
    en: '“{slug}” cannot be the address of a plan, because Windows can have no folder of that name.',
    zh: '“{slug}”不能用在规划的网址里，因为 Windows 不允许文件夹用这个名字。',
  },
  renameFolder: {
    en: '{fault} Rename the folder; a copy, or what is no plan, is to stand outside seeds/.',
    zh: '{fault}请给文件夹改名；备份、冲突副本等不另外发布的，请移到 seeds/ 外面。',
  },

  folderOfOtherDay: {
    en: 'its date is {date}, and its folder has another name. Rename the folder to {date}.',
    zh: '这一版的日期是 {date}，文件夹却不叫这个名字。请把文件夹改名为 {date}。',
  },
  dayUnknown: {
    en: `there are earlier editions, and the day of this one is not known, by which it is compared with them.
      Write its whole day under issued (2026-03-02), or an edition.yaml with its date.`,
    zh: `已有较早的版本，但不知道这一版是哪一天的，无法与它们对照。
      请在 issued 后写明完整日期（如 2026-03-02），或另写一个 edition.yaml，注明日期。`,
  },
  dayNotLast: {
    en: `this is the edition in force, of {date}, and there is one of {last} among the earlier.
      Correct the date of one of them.`,
    zh: '这是现行版本，日期是 {date}；而较早的版本中有一版是 {last} 的。请改正其中一个日期。',
  },

  pagesUnheld: {
    en: `{original} is offered beside this text, and the text does not say where it is printed: nothing holds one
      against the other. Compare them, or make the folder anew with npm run new.`,
    zh: `这份文本旁边提供了 {original}，但文本没有注明各行印在哪里，程序无法逐字核对。
      请自行对照，或用 npm run new 重新生成这个文件夹。`,
  },
  morePartings: { en: '{n} more places differ from the original.', zh: '还有 {n} 处与原件不同。' },
  howToMend: {
    en: `Mend the line; what is not printed stands in <ins>…</ins>, and printed words that do not count in
      <del hidden>…</del>.`,
    zh: '请改正这一行；原件上没有的字放在 <ins>…</ins> 里，印有而不算正文的字放在 <del hidden>…</del> 里。',
  },
  printedInNoLine: {
    en: `“{words}” is printed on page {page} and stands in no line: a line of that page, or its data-at, is gone.
      Put it back.`,
    zh: '第 {page} 页印有“{words}”，文本中却没有：该页少了一行，或少了它的 data-at。请补回来。',
  },
  otherDocument: {
    en: `{original} is offered beside this text, and the text is no reading of it: nothing holds one against the
      other. Compare them, or make the folder anew with npm run new.`,
    zh: `这份文本旁边提供了 {original}，但文本与它相差太多，不像是从中读出的，程序无法逐字核对。
      请自行对照，或用 npm run new 重新生成这个文件夹。`,
  },
  readOtherwise: {
    en: `{original} has “{printed}” where this line has “{read}”. Lines may be parted and joined, and the words stay.
      Mend the line; what is not in the original stands in <ins>…</ins>, and words of it that do not count in
      <del hidden>…</del>.`,
    zh: `{original} 里是“{printed}”，这里却是“{read}”。各行可以分开、合并，文字不能改。
      请改正这一行；原件上没有的字放在 <ins>…</ins> 里，原件上有而不算正文的字放在 <del hidden>…</del> 里。`,
  },
  notRead: {
    en: `{original} has “{words}” behind “{before}”, and here that is missing. Lines may be parted and joined, but no words
      left out. Put it back; words of the original that are none of the plan stand in <del hidden>…</del>.`,
    zh: `{original} 里“{before}”之后有“{words}”，这里没有。各行可以分开、合并，文字不能少。
      请补回来；原件上有而不算正文的字放在 <del hidden>…</del> 里。`,
  },
  readMore: {
    en: `“{words}” behind “{before}” is not in {original}. Take it out; if it must stand here, put it in <ins>…</ins>.`,
    zh: '“{before}”之后的“{words}”，{original} 里没有。请删去；确要放在这里的，放在 <ins>…</ins> 里。',
  },
  notPrinted: {
    en: '“{words}” is not printed at its place on page {page}. {howTo}',
    zh: '第 {page} 页的相应位置并没有印“{words}”。{howTo}',
  },
  printedNotRead: {
    en: '“{words}” is printed on page {page} at the place of this line, and is not in it. {howTo}',
    zh: '第 {page} 页这一行的位置印有“{words}”，这一行里却没有。{howTo}',
  },
  printedOtherwise: {
    en: 'page {page} has “{printed}” where this line has “{read}”. {howTo}',
    zh: '第 {page} 页印的是“{printed}”，这一行却是“{read}”。{howTo}',
  },

  wordsLost: {
    en: `{n} character(s) of the document would not be published: {quoted}.
      Put this under \`structure:\` in plan.yaml, which sets the line as a paragraph: {entry}; and report the
      document, for this is a fault of the program.`,
    zh: `文件中有 {n} 个字不会发布出去：{quoted}。请把下面这条写在 plan.yaml 的 \`structure:\` 之下，
      让这一行成为一段：{entry}；并请把这份文件报告给我们，这是程序的错误。`,
  },
  wordsAdded: {
    en: `{n} character(s) would be published more often than the document has them. Report the document: this is a
      fault of the program.`,
    zh: '有 {n} 个字发布出来的次数会比文件中多。请把这份文件报告给我们，这是程序的错误。',
  },

  noteOnNoClause: {
    en: `there is no clause “{id}” in this plan.{near} Correct the id of the note; npm run outline -- {source} lists
      them.`,
    zh: '本规划没有编号为“{id}”的条款。{near}请改正编者注的编号；npm run outline -- {source} 列出全部编号。',
  },
  noteWithoutWords: {
    en: 'the note on {id} says nothing. Write its words, in Chinese at least, or remove the line.',
    zh: '{id} 的编者注是空的。请写上内容（至少写中文），或删去这一行。',
  },
  noteBehindSign: {
    en: `the line is a remark, for it begins with #, and no note. The # stands in addresses and is no part of the id:
      delete it. Where a remark is meant, put a blank behind #.`,
    zh: `这一行以 # 开头，只算说明，不是编者注。# 是网址里的，不属于编号，请删去；
      如果确实是说明，请在 # 后面空一格。`,
  },
  noteOnNoClauseOfEdition: {
    en: 'there is no clause “{id}” in this edition. Correct the id of the note.',
    zh: '这一版没有编号为“{id}”的条款。请改正编者注的编号。',
  },
  idLostInEdition: {
    en: `this edition had the address {id}, and none of its clauses has it any more. Put its source and hints back
      as they were, or settle under structure: what the clause is.`,
    zh: `这一版原有网址 {id}，现在没有一条用它。请把文件和提示恢复原样，
      或在 structure: 之下写明这一条是什么。`,
  },
  clausesUnreleased: {
    en: `{n} clause(s) are new or changed since the last release, {first} first. Before this is published, run npm
      run permalinks -- release.`,
    zh: `自上次登记以来，有 {n} 条是新增或改过的，第一条是 {first}。
      发布之前，请运行 npm run permalinks -- release。`,
  },
  wholesUnreleased: {
    en: `what {n} heading(s) and table(s) hold is not recorded as it is now, {first} first, and citations of them
      name it. Before this is published, run npm run permalinks -- release.`,
    zh: `有 {n} 个标题或表格的内容与登记的不同，第一个是 {first}，而引用时会用到登记的内容。
      发布之前，请运行 npm run permalinks -- release。`,
  },
  editionLost: {
    en: `editions/{day}/ is gone, and the addresses of that edition were published. Put the folder back; or, if they shall
      answer no more, take {day} out of editions here.`,
    zh: `editions/{day}/ 没有了，而这一版的网址已经发布。请把文件夹放回；
      如果这些网址不再使用，请从这里的 editions 中删去 {day}。`,
  },
  editionsUnreleased: {
    en: `the ids of the edition(s) of {days} are not recorded. Before this is published, run npm run permalinks --
      release.`,
    zh: '{days} 版本的编号还没有登记。发布之前，请运行 npm run permalinks -- release。',
  },
  notProvided: {
    en: 'empty here, and “not provided” on the site: {keys}. Fill in what is known.',
    zh: '这里空着，网站上会写“未提供”：{keys}。知道的请填上。',
  },
  otherThanPrinted: {
    en: `{key} is “{value}” here, and line {line} of {source} prints “{printed}”. Is one of them a slip? Mend it; if this
      value is right, say from where it is known:  basis: {entry}`,
    zh: `这里的 {key} 是“{value}”，而 {source} 第 {line} 行印的是“{printed}”。是不是写错了？写错了请改正；
      没有写错的，请写明依据：  basis: {entry}`,
  },

  publishedBefore: {
    en: `published is {published}, before the plan was issued ({issued}). Is one of them a slip? Mend it; if both are
      right, say from where that is known:  basis: {entry}`,
    zh: `published 是 {published}，早于成文日期 issued（{issued}）。是不是写错了？写错了请改正；
      两个都没有写错的，请写明依据：  basis: {entry}`,
  },

  noTitle: {
    en: `title.zh is empty: the pages are headed by the name of the folder, “{slug}”. Fill in the title of the plan.`,
    zh: 'title.zh 空着：网页上暂用文件夹的名字“{slug}”作标题。请填写规划的标题。',
  },
  unknownKey: {
    en: 'the key “{key}” is not known here.{near} Remove it or correct its spelling.{known}',
    zh: '这里没有“{key}”这一项。{near}请删去，或改正拼写。{known}',
  },
  partsMissing: {
    en: '“{key}” has parts, each with its name. Write them below it, or so: {form}.',
    zh: '“{key}”下面要分项写明。请写成：{form}，或分行写在下面。',
  },
  thingOf: { en: '{list}, number {n}', zh: '{list} 第 {n} 项' },
  partOf: { en: '{whole}, {part}', zh: '{whole}的 {part}' },
  noChoice: {
    en: '“{key}” is “{value}”, and that cannot stand there.{near} Write one of: {values}.',
    zh: '“{key}”写的是“{value}”，这里不能这样写。{near}只能写下列之一：{values}。',
  },
  nearest: { en: ' Did you mean “{name}”?', zh: '是不是“{name}”？' },
  knownKeys: { en: ' There are: {keys}.', zh: '可以写的有：{keys}。' },
  missingKey: {
    en: 'the key “{key}” is missing. Add it; leave its value empty ("") if it is not known.',
    zh: '缺少“{key}”这一项。请补上；不知道的，值留空（""）。',
  },
  missingWords: { en: 'the key “{key}” is missing. Add it.', zh: '缺少“{key}”这一项。请补上。' },
  missingChoice: {
    en: 'the key “{key}” is missing. Add it, with one of: {values}.',
    zh: '缺少“{key}”这一项。请补上，写下列之一：{values}。',
  },
  missingParts: {
    en: 'the key “{key}” is missing. Add it: {form}.',
    zh: '缺少“{key}”这一项。请补上：{form}。',
  },
  valueDoesNotFit: {
    en: '“{key}” does not fit: {why}. Correct its value.',
    zh: '“{key}”的值不对：{why}。请改正。',
  },
  keyTwice: {
    en: 'the key “{key}” stands here and on line {before}. Keep the one that holds.',
    zh: '“{key}”这一项在这里和第 {before} 行各写了一次。请只留正确的那一个。',
  },
  listTwice: {
    en: `the key “{key}” stands here and on line {before}. Move its entries below line {before}, and take this second
      “{key}:” away.`,
    zh: `“{key}”这一项在这里和第 {before} 行各写了一次。请把这里的各条移到第 {before} 行的下面，再删去这里的“{key}:”。`,
  },
  yamlTooDeep: {
    en: 'this line nests more than {deepest} levels deep. Mend the YAML there.',
    zh: '这一行嵌套超过 {deepest} 层。请改正此处的 YAML。',
  },
  yamlTooDeepAbove: {
    en: 'what stands above is nested too deep to be read. Mend the YAML there.',
    zh: '上面的内容嵌套太深，无法读取。请改正那里的 YAML。',
  },
  yamlAliases: {
    en: `what is marked with * stands for other marks, again and again, and cannot be written out. Write the words
      themselves there.`,
    zh: '以 * 标记的内容一再指向别的标记，无法展开。请在那里直接写文字。',
  },

  referencesLine: {
    en: '{fault}. Mend the line: {columns}.',
    zh: '{fault}。请改正这一行，各列依次为：{columns}。',
  },
  referenceValue: {
    en: '“{value}” under {column} does not fit: {fault}',
    zh: '{column} 写的是“{value}”：{fault}',
  },
  titleTwice: { en: '“{title}” stands in this file twice', zh: '“{title}”在这个文件里出现了两次' },

  idOfRecord: {
    en: '{id}: permalinks.yaml has this id for these words, or the words most like them',
    zh: '{id}：permalinks.yaml 为这些文字（或与之最相近的文字）登记的就是这个编号',
  },
  idOfNumbers: {
    en: '{id}: made from the numbers above it and its own',
    zh: '{id}：由其上各级编号和本条编号得出',
  },
});
