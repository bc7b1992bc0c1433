/** What is said of a file that is no YAML, or says something else than was meant, in both languages. */
import type { ErrorCode } from 'yaml';
import { catalogue, type Wording } from '../../model/sentence.ts';

/** What people type on a line, and what to write instead. */
export const typed = catalogue({
  merge: {
    en: `git put two versions of these lines below each other here. Keep the words that hold, and delete the lines that
      begin with <<<<<<<, ======= and >>>>>>>.`,
    zh: `git 合并时把两个版本的内容都留在了这里。请只留正确的内容，
      并删去以 <<<<<<<、=======、>>>>>>> 开头的各行。`,
  },
  tab: {
    en: 'this line begins with a tab. Put two blanks in its place for each level.',
    zh: '这一行用制表符（Tab）缩进。请改用空格，每一级两个空格。',
  },
  wideBlank: {
    en: `this line begins with a blank that is none of the keyboard (of full width, or from a web page). Write
      plain blanks.`,
    zh: '这一行开头用了全角空格或网页上的特殊空格。请改用半角空格，每一级两个。',
  },
  wideComment: {
    en: 'a remark begins with # of half width. Write # at the beginning of this line.',
    zh: '说明要以半角的 # 开头。请把这一行开头的符号改成 #。',
  },
  wideDash: {
    en: 'an entry of a list begins with “- ”: a hyphen of half width and a blank. Write that in the place of “{sign}”.',
    zh: '列表的一项以“- ”开头：半角短横线，再空一格。请用它替换“{sign}”。',
  },
  dashAlone: {
    en: 'an entry of a list begins with “- ”. Put a blank behind the hyphen: “- {rest}”.',
    zh: '列表的一项以“- ”开头。请在短横线后面空一格：“- {rest}”。',
  },
  wideBrackets: {
    en: 'brackets of a list or of several values are of half width. Write {right} in the place of {wrong}.',
    zh: '括住几项内容要用半角括号。请把 {wrong} 改成 {right}。',
  },
  wideComma: {
    en: 'between the parts in brackets stands a comma of half width and a blank. Write {right} in the place of {wrong}.',
    zh: '括号里各项之间用半角逗号，再空一格。请把{wrong}改成{right}。',
  },
  colon: {
    en: 'behind a name stands a colon of half width and a blank. Write “{key}: {rest}”.',
    zh: '名称之后要用半角冒号，再空一格。请写“{key}: {rest}”。',
  },
  atMargin: {
    en: `an entry of a list stands below the name of the list, set in as those beside it are (by two blanks), behind
      “- ”; neither the name nor [ and ] are written with it again. Write “  - {entry}”.`,
    zh: `列表的一项写在列表名称的下面：与同一列表的各项对齐（先空两格），再以“- ”开头，
      不再写名称，外面不加方括号。请写“  - {entry}”。`,
  },
  noneAndList: {
    en: '“{key}” has {none} (none) beside it, and a list on the lines below. Delete {none}: write “{key}:”.',
    zh: '“{key}”后面写着 {none}（表示没有），下面又有内容。请删去 {none}，只写“{key}:”。',
  },
  valueAndBelow: {
    en: `the value of “{key}” stands behind its colon, and line {below} is set deeper, as if it belonged to it. Put as
      many blanks before line {below} as before this one.`,
    zh: `“{key}”的值已经写在冒号后面，第 {below} 行却缩进得更深。
      请让第 {below} 行与这一行左边对齐。`,
  },
  listBesideAndBelow: {
    en: `“{key}” has entries in brackets behind its colon, and more on the lines below. Write those in the brackets below
      too, each on a line of its own that begins with two blanks and “- ”, and nothing behind “{key}:”.`,
    zh: `“{key}”的一部分写在冒号后面的方括号里，另一部分写在下面。请把方括号里的也写到下面，
      一项一行，先空两格，再以“- ”开头；“{key}:”后面不再写。`,
  },
  signBehind: {
    en: 'behind {close} stands “{sign}”, which does not belong here. Delete it.',
    zh: '{close} 后面多了“{sign}”。请删去。',
  },
  commentedAbove: {
    en: `line {below} belongs to “{key}:”, which is only a remark so far. Delete the “# ” before “{key}:” too.`,
    zh: '第 {below} 行属于上面的“{key}:”，而“{key}:”那一行开头还有 #，只算说明。请把那里的“# ”也删去。',
  },
  quoteOpen: {
    en: 'the quote {quote} opens here and is not closed on this line. Write {quote} at the end of the value too.',
    zh: '这里的引号 {quote} 只有开头，这一行里没有结尾。请在值的末尾也写上 {quote}（半角）。',
  },
  quoteInside: {
    en: `a value that begins with " ends at the next ", and more words follow here. Put '…' around the whole value, or
      write “…” inside.`,
    zh: `以 " 开头的值到下一个 " 就结束了，这里后面还有字。请用 '…' 把整个值括起来，
      或把里面的引号改成“…”。`,
  },
  colonInside: {
    en: 'the value of “{key}” has a colon and a blank in it. Put the whole value in quotes: {key}: "…".',
    zh: '“{key}”的值里有冒号加空格。请用半角引号把整个值括起来：{key}: "…"。',
  },
  sign: {
    en: `the value of “{key}” begins with {sign}, which means something else here. Put the whole value in
      quotes: {key}: "…".`,
    zh: '“{key}”的值以 {sign} 开头，这个符号在这里另有含义。请用半角引号把整个值括起来：{key}: "…"。',
  },
  chineseAlone: {
    en: '“{key}” is in Chinese alone, without zh and en. Write the words themselves: {key}: {words}',
    zh: '“{key}”只写中文，不分 zh 和 en。请直接写：{key}: {words}',
  },
  bracketOpen: {
    en: 'the bracket {open} opens here and is not closed. Write {close} at its end.',
    zh: '这里的 {open} 没有合上。请在末尾写上 {close}。',
  },
  closedBelow: {
    en: `the {open} of this line is closed on line {below} only; what stands between belongs on one line. Put line {below}
      at the end of this one.`,
    zh: '这里的 {open} 到第 {below} 行才合上，而中间的内容要写在同一行。请把第 {below} 行接到这一行的末尾。',
  },
  goesOn: {
    en: `this line has no colon, and is no “name: value”. Where it goes on with the value of “{key}”, put it at the end of
      line {above}; where it is a remark, begin it with #.`,
    zh: `这一行没有冒号，不是“名称: 值”。如果是“{key}”的值没有写完，请接到第 {above} 行的末尾；
      如果是说明，请在行首加 #。`,
  },
  noColon: {
    en: 'this line has no colon, and is no name with its value. Write “{key}: …”, or put # before a remark.',
    zh: '这一行没有冒号，不是“名称: 值”。请写“{key}: ……”；如果是说明，请在行首加 #。',
  },
  noName: {
    en: `this line has no colon, and is no name with its value. Write before it what it is (“name: …”), or put # before a
      remark.`,
    zh: '这一行没有冒号，不是“名称: 值”。请在前面写上它是哪一项（“名称: ……”）；如果是说明，请在行首加 #。',
  },
  noNote: {
    en: 'this line has no colon behind the id {id}. Write “{id}: {note}”.',
    zh: '这一行的编号 {id} 后面没有冒号。请写“{id}: {note}”。',
  },
  prose: {
    en: `from here to line {to} stands running text, and no names with values. Take it out of this file; the text of a
      plan belongs in its source.txt.`,
    zh: '从这一行到第 {to} 行是文章，不是“名称: 值”。请从这个文件里移走；规划的正文放在 source.txt 里。',
  },
  wideQuotes: {
    en: 'the quotes around the value of “{key}” are of Chinese form, and would be part of it. Write {key}: "{words}".',
    zh: '“{key}”的值外面用了中文引号，会被当作文字。请用半角引号：{key}: "{words}"。',
  },
  commaInside: {
    en: `in brackets a comma ends a value, so that “{words}” stands alone. Put the value that holds the comma in
      quotes ("…").`,
    zh: '括号里的逗号表示一项结束，“{words}”因此成了单独的一项。值里有逗号的，请用半角引号括起来（"…"）。',
  },
  comment: {
    en: `what stands behind # is a remark, and “{words}” does not count. Where it is part of the value, put the value
      in quotes ("…"); where it is a remark, put a blank behind #.`,
    zh: `# 后面的内容只是说明，“{words}”不会算作值。如果它是值的一部分，请用半角引号把值括起来（"…"）；
      如果是说明，请在 # 后面空一格。`,
  },
  outOfStep: {
    en: '“{key}” stands below “{above}”, and belongs to it. Put two blanks before it.',
    zh: '“{key}”属于上面的“{above}”。请在它前面加两个空格。',
  },
  tooDeep: {
    en: '“{key}” is no part of “{above}”. Take away the blanks before it, so that it begins below the “{above}” itself.',
    zh: '“{key}”不属于“{above}”。请删去它前面多出的空格，与“{above}”左边对齐。',
  },
  ofOtherList: {
    en: 'an entry with “{key}” belongs below “{list}:”. Move it there.',
    zh: '写有“{key}”的一项属于“{list}:”。请把这一项移到“{list}:”的下面。',
  },
  belongsBelow: {
    en: '“{key}” stands below “{above}:”. Write a line “{above}:” where there is none, and put two blanks before “{key}”.',
    zh: '“{key}”写在“{above}:”之下。没有“{above}:”这一行的，先写上；再在“{key}”前面加两个空格。',
  },
  notWhole: {
    en: 'what belongs here is missing: the file was not saved whole. {remedy}',
    zh: '这里缺少应有的内容：文件没有存完整。{remedy}',
  },
  noNames: {
    en: 'this file has no names with values, as in “{example}”. Write them, a line each, with nothing before the name.',
    zh: '这个文件里没有“名称: 值”的写法，如“{example}”。请一行一项地写，行首不加“- ”等符号。',
  },
});

/** A file that holds something else than its name says. */
export const other = catalogue({
  content: {
    en: 'here stands {what}, and not what {file} holds; it begins “{first}”. {remedy}',
    zh: '这里写的是{what}，不是 {file} 的内容；开头是“{first}”。{remedy}',
  },
  prose: { en: 'running text', zh: '文章' },
  others: { en: 'something else (such as the data of another program)', zh: '别的东西（如其他程序的数据）' },
});

/** Where what should stand there comes from, by the rule that its file has. */
export const instead = catalogue({
  'plan-yaml': {
    en: `The text of a plan belongs in source.txt. Put plan.yaml back as it was, from git or a copy; where there is none,
      make a new one with npm run new -- FILE --id ANOTHER-NAME, and copy it here.`,
    zh: `规划的正文放在 source.txt 里。请从备份或 git 中取回原来的 plan.yaml；没有的话，
      运行 npm run new -- 文件 --id 另一个名字，把新建的 plan.yaml 复制到这里。`,
  },
  'edition-yaml': {
    en: 'Write here only which edition this is: kind: draft (or issued, adjusted, corrected) and date: 2026-03-02.',
    zh: '这里只写是什么版本：kind: draft（或 issued、adjusted、corrected）和 date: 2026-03-02。',
  },
  'notes-yaml': {
    en: 'Write an editor’s note as chp_1__p_2: { zh: …, en: … }; where there are none, move this file away.',
    zh: '编者注写作 chp_1__p_2: { zh: …, en: … }；没有编者注的，请把这个文件移走。',
  },
  'site-yaml': {
    en: `Put site.yaml back as it was, from git or a copy; where there is none, move this file away and run npm run init,
      which makes a new one.`,
    zh: `请从备份或 git 中取回原来的 site.yaml；没有的话，把这个文件移走，
      再运行 npm run init，会新建一份。`,
  },
  'permalinks-yaml': {
    en: `It is written by npm run permalinks and keeps the addresses that were published. Put it back as it was, from
      git or a copy.`,
    zh: '这个文件由 npm run permalinks 写入，登记已经公布的网址。请从备份或 git 中取回原来的。',
  },
});

/** Why a text is no YAML where none of the above is found, by the name that the library has for it. */
export const broken = catalogue({
  ALIAS_PROPS: {
    en: 'what * points to can bear no mark of its own. Take out what stands before *.',
    zh: '以 * 引用的内容不能再加标记。请删去 * 前面的标记。',
  },
  BAD_ALIAS: {
    en: 'a name is missing behind *, or has signs that it cannot have. Put the value in quotes.',
    zh: '* 之后缺少名字，或名字里有不能用的符号。请给整个值加引号。',
  },
  BAD_COLLECTION_TYPE: {
    en: 'this is no list and no names with values, as its mark says. Take out the mark that begins with !.',
    zh: '这里的内容与 ! 标记所说的不符。请删去以 ! 开头的标记。',
  },
  BAD_DIRECTIVE: {
    en: 'a line that begins with % is an instruction, and this one is not known. Put the words in quotes.',
    zh: '以 % 开头的行是指令，这一行无法识别。要写 % 本身，请加引号。',
  },
  BAD_DQ_ESCAPE: {
    en: 'behind \\ in "…" stands a sign that means nothing. Write \\\\ for \\ itself.',
    zh: '双引号里的反斜杠写法不对。要写反斜杠本身，请写两个：\\\\。',
  },
  BAD_INDENT: {
    en: `this line does not begin where those of its level do, or a bracket above is not closed. Put as many blanks
      before it as before the line above that it stands beside.`,
    zh: '这一行与同级的各行左边没有对齐，或上面的括号没有合上。请让同级各行的开头空一样多的格。',
  },
  BAD_PROP_ORDER: {
    en: 'a mark stands before the sign of a list. Take it out.',
    zh: '标记写在了列表符号的前面。请删去。',
  },
  BAD_SCALAR_START: {
    en: 'a value cannot begin with this sign. Put the whole value in quotes.',
    zh: '值不能以这个符号开头。请给整个值加引号。',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: `two names with colons stand on one line, or the next line is set deeper than this. Put the value in
      quotes, or align the lines.`,
    zh: '同一行里写了两层“名称: 值”，或下一行缩进过深。请给值加引号，或让各行左边对齐。',
  },
  BLOCK_IN_FLOW: {
    en: `in { } and [ ] names and values stand behind each other, with “, ” between them. Write them so, and put a value
      that has a colon and a blank in it in quotes ("…").`,
    zh: `花括号和方括号里，各项接着写，之间用“, ”隔开。请这样改写；值里有冒号加空格的，
      请用半角引号把整个值括起来（"…"）。`,
  },
  DUPLICATE_KEY: {
    en: 'this name stands twice. Keep the one that holds.',
    zh: '同一个名称写了两次。请只留正确的那一个。',
  },
  IMPOSSIBLE: { en: 'this cannot be read. Write it anew.', zh: '这里的写法无法识别。请重写这一行。' },
  KEY_OVER_1024_CHARS: {
    en: 'what stands before this colon is too long for a name. Begin a new line, or put the value above in quotes.',
    zh: '冒号前的名称太长。可能漏了换行，或值里的冒号没有加引号；请改正。',
  },
  MISSING_CHAR: {
    en: 'a sign is missing here: a quote, a bracket, a comma, a colon or a blank. Put it in.',
    zh: '这里缺少一个符号，如引号、括号、逗号、冒号或空格。请补上。',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'a line here or above lacks its colon and blank, or its closing quote. Put it in.',
    zh: '这一行或上一行缺少冒号加空格，或缺少结尾的引号。请补上。',
  },
  MULTIPLE_ANCHORS: {
    en: 'two marks that begin with & stand at one place. Put the value in quotes.',
    zh: '同一处有两个 & 标记。请给整个值加引号。',
  },
  MULTIPLE_DOCS: {
    en: 'a line --- begins a second document, and a file holds one. Delete that line.',
    zh: '一个文件里只能有一份内容。请删去 --- 这一行。',
  },
  MULTIPLE_TAGS: {
    en: 'two marks that begin with ! stand at one place. Put the value in quotes.',
    zh: '同一处有两个 ! 标记。请给整个值加引号。',
  },
  NON_STRING_KEY: {
    en: 'a name before a colon is plain words. Write it so.',
    zh: '冒号前的名称要是文字。请改正。',
  },
  RESOURCE_EXHAUSTION: {
    en: 'this is too much, or nested too deep, to be read. Mend it there.',
    zh: '内容太多或嵌套太深，无法读取。请改正。',
  },
  TAB_AS_INDENT: {
    en: 'a tab stands where blanks are expected. Put two blanks in its place for each level.',
    zh: '缩进要用空格，不能用制表符（Tab）。请改用空格，每一级两个。',
  },
  TAG_RESOLVE_FAILED: {
    en: 'what begins with ! is a mark that is not known. Put the whole value in quotes.',
    zh: '以 ! 开头的是标记，这里无法识别。要写 ! 本身，请给整个值加引号。',
  },
  UNEXPECTED_TOKEN: {
    en: 'a sign stands here that does not belong. Where it is part of the value, put the whole value in quotes.',
    zh: '这里多出了不该有的符号。如果它是值的一部分，请给整个值加引号。',
  },
}) satisfies Record<ErrorCode, Wording<never> | (() => unknown)>;
