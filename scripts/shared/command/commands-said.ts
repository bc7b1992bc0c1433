/** What each command says of its work, in both languages. */
import { type TranslationState, translationStates } from '../../../src/core/model/plan.ts';
import { catalogue, listed, type Sentence } from '../../../src/core/model/sentence.ts';

/** How far the English of entries is: how many are in a state. */
const stateCounts = catalogue({
  reviewed: { en: '{n} reviewed', zh: '已审校 {n}' },
  draft: { en: '{n} draft', zh: '草稿 {n}' },
  stale: { en: '{n} stale', zh: '待更新 {n}' },
  missing: { en: '{n} missing', zh: '未译 {n}' },
});
/** How many entries are in each state, as a list. */
export const countsByState = (counts: Readonly<Record<TranslationState, number>>): Sentence =>
  listed(translationStates.map((state) => stateCounts[state]({ n: counts[state] })));

/** What more than one command says. */
export const several = catalogue({
  mendFirst: {
    en: 'Mend what is wrong with {folder} first.',
    zh: '请先改正 {folder} 的错误。',
  },
  nameDocument: { en: 'Name a document: {usage}.', zh: '请写明文件：{usage}。' },
  noPort: {
    en: '“{port}” is no port. Write a number from 1 to 65535: {example}.',
    zh: '“{port}”不是端口号。请写 1 到 65535 之间的数：{example}。',
  },
  nameAndMore: { en: '{said}, and {n} more as that', zh: '{said}；同样的还有 {n} 处' },
  ofFile: { en: '{file}: {said}', zh: '{file}：{said}' },
  settle: { en: '  settle    {said}', zh: '  待处理    {said}' },
  where: { en: ' {where}', zh: '（{where}）' },
});

export const check = catalogue({
  nothing: { en: 'No fault found.', zh: '没有发现错误。' },
  notWhole: {
    en: '{n:entry has|entries have} no English, and --strict takes that for a fault.',
    zh: '有 {n} 条没有英文；加了 --strict，按错误处理。',
  },
  figures: {
    en: `{plan}: figures of the source that disagree: {found}; {confirmed} confirmed by notes, {accepted}
      accepted, {open} open.`,
    zh: `{plan}：原文数字互相不符 {found} 处，其中编者注已说明 {confirmed} 处，已认可 {accepted} 处，
      待处理 {open} 处。`,
  },
  english: {
    en: '{plan}: {english} of {entries} entries have English; {terms} terms; exceptions: {exceptions}.',
    zh: '{plan}：共 {entries} 条，有英文的 {english} 条；术语 {terms} 个；例外：{exceptions}。',
  },
  none: { en: 'none', zh: '无' },
  exception: { en: '{n} {rule}', zh: '{rule} {n} 处' },
});

export const editions = catalogue({
  ofPlan: { en: '{plan}:', zh: '{plan}：' },
  noDay: { en: 'no day', zh: '日期未知' },
  noKind: {
    en: '“{typed}” is no kind of edition.{near} There are: {kinds}.',
    zh: '没有“{typed}”这种版本。{near}可以写：{kinds}。',
  },
  ofToday: { en: 'the edition of today', zh: '现行版本' },
  ofNew: { en: 'the new edition', zh: '新版本' },
  otherDate: {
    en: 'A day is written {date}, not “{typed}”. Write {option} {date}. Nothing was changed.',
    zh: '日期要写成 {date}，不能写“{typed}”。请写 {option} {date}。没有做任何改动。',
  },
  noDate: {
    en: 'The day of {what} is not known. Say it: {option} 2026-03-02. Nothing was changed.',
    zh: '不知道{what}的日期。请写明：{option} 2026-03-02。没有做任何改动。',
  },
  ofWhich: {
    en: 'Say of which plan it is an edition. Run: {commands}',
    zh: '请写明是哪份规划的版本，输入：{commands}',
  },
  mendFirst: {
    en: '{folder} has faults. Mend them first; nothing was changed.',
    zh: '{folder} 有错误，请先改正。没有做任何改动。',
  },
  nameDocument: {
    en: 'Name the document: npm run editions -- add FILE.',
    zh: '请写明文件：npm run editions -- add 文件。',
  },
  notAfter: {
    en: `The new edition is of {date}, and that of today of {was}. An earlier edition is put by hand into
      {folder}/editions/{date}/, with an edition.yaml.`,
    zh: `新版本的日期是 {date}，现行版本是 {was}。较早的版本请自行放进 {folder}/editions/{date}/，
      并写一个 edition.yaml。`,
  },
  named: { en: '{date} ({kind})', zh: '{date}（{kind}）' },
  moves: {
    en: '{folder}: the edition of {was} goes to {folder}/editions/{day}/; {file} is in force, as the edition of {now}.',
    zh: '{folder}：{was}移到 {folder}/editions/{day}/；{file} 成为现行版本，即 {now}。',
  },
  nothingChanged: {
    en: 'Nothing was changed. To do it, run the same command with --write.',
    zh: '没有做任何改动。确认要做，请在同一命令后加 --write 再运行。',
  },
  done: {
    en: `Done. Fill in {folder}/plan.yaml and edition.yaml, mend the English that is fuzzy in en.po, run npm run
      build, and npm run permalinks -- release before you publish.`,
    zh: `已完成。请填写 {folder}/plan.yaml 和 edition.yaml，改好 en.po 中标有 fuzzy 的英文，运行 npm run build；
      发布之前再运行 npm run permalinks -- release。`,
  },
  clause: { en: '  {label} {id} “{words}”{more}', zh: '  {label} {id}“{words}”{more}' },
  andMore: { en: '  {label} and {n} more', zh: '  {label} 另有 {n} 条' },
  other: { en: 'other    ', zh: '文字有变' },
  new: { en: 'new      ', zh: '新增    ' },
  goes: { en: 'goes     ', zh: '取消    ' },
  successor: {
    en: `; most of its words are in {next}: if that took them in, write “{id}: {next}” under aliases in
      permalinks.yaml, and take it out of gone`,
    zh: `；文字大多在 {next} 中：如果确已并入，请在 permalinks.yaml 的 aliases 之下写“{id}: {next}”，
      并从 gone 中删去`,
  },
  ids: {
    en: `  ids       {same:id stays|ids stay} with the same words, {changed} with other words; {added:is|are} new,
      {gone:goes and is|go and are} never used again`,
    zh: `  编号      不变 {same} 个，编号不变而文字有变 {changed} 个；新增 {added} 个，
      取消 {gone} 个（不再使用）`,
  },
  hints: {
    en: '  hints     {n} go to the lines with their words',
    zh: '  提示      {n} 条已移到文字相同的行',
  },
  hintDropped: {
    en: `  settle    this hint fits no line of the new document, and is left out; where it still holds, put it into
      plan.yaml with the new number of its line:  {hint}`,
    zh: `  待处理    这条提示与新文件的哪一行都不符，已略去；如果仍然适用，
      请改好行号，抄进 plan.yaml：  {hint}`,
  },
  stays: {
    en: `  settle    {place}: it is still “{value}”, as the new document says so too. Where this edition has another,
      say below basis: from where that is known, and write there  {write}`,
    zh: `  待处理    {place}：仍是“{value}”，因为新文件里也这样写；这一版如果不同，
      请在 basis: 之下写明依据，并在那里改写为  {write}`,
  },
  isEmpty: {
    en: `  settle    {place}: {key} is empty, as the new document does not say it; if this is its day, write
      there  {write}`,
    zh: '  待处理    {place}：{key} 空着，因为新文件里没有写；如果就是这一天，请在那里写  {write}',
  },
  nothingDiffers: {
    en: '{file} says the same as {folder} has now: nothing differs, in no clause.',
    zh: '{file} 与 {folder} 现有的文字完全一样，没有一条不同。',
  },
  hardlySame: {
    en: `of what {folder} says now, {file} has {same:clause|clauses} unchanged, of {all}. Look whether this is the right
      file, and the right plan (--plan): the ids that go are never used again.`,
    zh: `{folder} 现有的 {all} 条，{file} 里一字不变的只有 {same} 条。请核对文件和 --plan 有没有写错：
      取消的编号不会再用。`,
  },
  sameAgain: {
    en: '{same} There is nothing to add. Nothing was changed.',
    zh: '{same}不必添加。没有做任何改动。',
  },
  english: { en: '  English   {states}', zh: '  英文      {states}' },
});

export const explain = catalogue({
  noLine: {
    en: '“{line}” is no line. Write the number of one, from 1: {usage}.',
    zh: '“{line}”不是行号。请写行号，从 1 起：{usage}。',
  },
  fewerLines: {
    en: '{file} has {n} lines, and none of the number {line}.',
    zh: '{file} 只有 {n} 行，没有第 {line} 行。',
  },
  more: {
    en: 'Why each rule declined: npm run explain -- {file} LINE, or --json for all lines.',
    zh: '要看各条规则为什么没有采用：npm run explain -- {file} 行号；全部各行用 --json。',
  },
  page: { en: 'page', zh: '页码' },
  pages: { en: 'pages', zh: '页码' },
  from: { en: ' from {x} × {y} points', zh: '，起点 {x} × {y} 磅' },
  cells: { en: ', in {n} cells', zh: '，在 {n} 个单元格里' },
  looks: { en: ': {looks}', zh: '：{looks}' },
  printed: { en: '{word} {pages}{at}{cells}{looks}', zh: '{word} {pages}{at}{cells}{looks}' },
});

export const init = catalogue({
  next: {
    en: 'Next: {new} with a document of your own, then {build}.',
    zh: '下一步：用自己的文件运行 {new}，再运行 {build}。',
  },
  nextBuild: { en: 'Next: {build}.', zh: '下一步：{build}。' },
  isThere: { en: '  is there  {path}', zh: '  已有      {path}' },
  linesToAdd: {
    en: '  is there  {path}. These lines are for you to add: {lines}.',
    zh: '  已有      {path}。请自行加上这几行：{lines}。',
  },
  made: { en: '  made      {path} ({says})', zh: '  已建      {path}（{says}）' },
  noJson: {
    en: '  left      {path} is no JSON, and stays as it is; the commands run by npx',
    zh: '  未动      {path} 不是 JSON，保持原样；命令可用 npx 运行',
  },
  withCommands: { en: '  is there  {path}, with the commands', zh: '  已有      {path}，其中已有这些命令' },
  added: {
    en: '  added     {path}: scripts with the names of the commands ({names}); {build} runs as before',
    zh: '  已加      {path}：与命令同名的 scripts（{names}）；{build} 照旧可用',
  },
  siteYaml: {
    en: 'what only you know of the site: its name, sponsor, domain',
    zh: '网站的名称、主办单位、域名等，由您填写',
  },
  glossaryCsv: { en: 'terms that are agreed upon, for all plans', zh: '各规划共用的术语表' },
  gitignore: { en: 'what git shall not keep', zh: '不必交给 git 保存的内容' },
  gitattributes: {
    en: 'git keeps documents byte for byte, on Windows too',
    zh: '让 git 逐字节保存原件，在 Windows 上也不改换行符',
  },
});

export const newPlan = catalogue({
  nameDocument: {
    en: 'Name a document and the address it shall have: {usage}.',
    zh: '请写明文件，以及它用在网址里的名字：{usage}。',
  },
  exists: {
    en: '{folder} exists already; nothing was changed. Choose another --id.',
    zh: '{folder} 已经存在，没有做任何改动。请换一个 --id。',
  },
  made: { en: '{folder}/ is made. Title: {title}.', zh: '已建立 {folder}/。标题：{title}。' },
  noTitle: { en: '(none found)', zh: '（没有找到）' },
  sameDocument: {
    en: '{other}/ has the same document. Remove {folder}/ if it was not meant to be published twice.',
    zh: '{other}/ 里已有同一份文件。如果不是要发布两次，请删除 {folder}/。',
  },
  next: {
    en: 'Correct {folder}/plan.yaml, look at {outline}, then run {build}.',
    zh: '请改正 {folder}/plan.yaml，用 {outline} 查看结构，再运行 {build}。',
  },
  guessed: {
    en: '  guessed   {label}: {value} (from line {line}; check it)',
    zh: '  推测      {label}：{value}（据第 {line} 行，请核对）',
  },
  fillIn: { en: '  fill in   {label}', zh: '  待填      {label}' },
  level: { en: 'level ({levels})', zh: 'level 政府层级（{levels}）' },
  english: { en: 'title and issuer in English', zh: '标题和发文机关的英文' },
  wrote: { en: '  wrote     {said}', zh: '  已写入    {said}' },
  settleLine: { en: '  settle    line {line}: {said}', zh: '  待处理    第 {line} 行：{said}' },
  unsure: { en: '  unsure    line {line}: {said}', zh: '  存疑      第 {line} 行：{said}' },
  doubt: {
    en: '; unsure: confirm it or call it back in plan.yaml',
    zh: '；没有把握，请在 plan.yaml 中确认或取回',
  },
  leftOut: {
    en: '  left out  line {line}: “{text}”{where} ({reason}{doubt})',
    zh: '  略去      第 {line} 行：“{text}”{where}（{reason}{doubt}）',
  },
  head: {
    en: 'What the text of the plan does not say. Leave empty what is not known.',
    zh: '规划正文没有写明的内容。不知道的留空。',
  },
});

/** What plan.yaml asks for. */
export const asked = catalogue({
  title: { en: 'title', zh: '标题' },
  subtitle: { en: 'subtitle', zh: '副标题' },
  issuer: { en: 'issuer', zh: '发文机关' },
  document_number: { en: 'document number', zh: '文号' },
  addressee: { en: '主送机关 (addressee)', zh: '主送机关' },
  issued: { en: 'date of issue', zh: '成文日期' },
  published: { en: 'date of publication', zh: '发布日期' },
  period: { en: 'period', zh: '规划期' },
  source_address: { en: 'where it was published', zh: '发布的网址' },
  index_number: { en: '索引号 (index number)', zh: '索引号' },
  subject_class: { en: '主题分类 (subject)', zh: '主题分类' },
  keywords: { en: '主题词 (keywords)', zh: '主题词' },
  validity: { en: '有效性 (whether in force)', zh: '有效性' },
});

export const outline = catalogue({
  howToConfirm: {
    en: `what stands above behind “confirm with” can be put under artefacts: in plan.yaml where it is no word of the
      plan; where it is, say so under structure: (kind: p).`,
    zh: `上面“确认请写”之后的内容，如果不是规划的文字，请写在 plan.yaml 的 artefacts: 之下；
      如果是，请在 structure: 之下写明（kind: p）。`,
  },
  explain: {
    en: 'npm run explain -- {file} LINE says why a line became what it is; begin with line {line}.',
    zh: '用 npm run explain -- {file} 行号 可以看某一行为什么这样处理；请先看第 {line} 行。',
  },
  leftOut: {
    en: '{file}:{line}: left out as “{reason}”: “{text}”{where}{confirm}',
    zh: '{file}:{line}：作为“{reason}”略去：“{text}”{where}{confirm}',
  },
  confirm: { en: '; unsure, confirm with  - {entry}', zh: '；没有把握，确认请写  - {entry}' },
});

export const permalinks = catalogue({
  head: {
    en: `Addresses once published. npm run permalinks -- release adds to it; nothing here is ever removed or
      changed.`,
    zh: '发布过的网址。由 npm run permalinks -- release 添加；已有的内容不要删改。',
  },
  state: {
    en: `{plan}: {released} ids released, {aliases} aliases, {gone} gone; {unreleased} clauses new or changed since
      the last release.`,
    zh: `{plan}：已登记编号 {released} 个，别名 {aliases} 个，已取消 {gone} 个；
      上次登记以来新增或改过 {unreleased} 条。`,
  },
  mendFirst: {
    en: '{plan}: nothing was released. Mend the errors first.',
    zh: '{plan}：没有登记。请先改正错误。',
  },
  allReleased: { en: '{plan}: everything is released already.', zh: '{plan}：全部已经登记。' },
  recorded: {
    en: `{file}: {n} clauses recorded as of {day}, and what {wholes} headings and tables hold{editions}. Commit this
      file with the site you publish.`,
    zh: `{file}：已登记 {n} 条（{day}），以及 {wholes} 个标题和表格的内容{editions}。
      请把这个文件与发布的网站一同提交保存。`,
  },
  editions: { en: ', and {n} earlier edition(s)', zh: '，还有 {n} 个较早的版本' },
  neverReleased: {
    en: '{plan}: {id} was never released; there is nothing to retire.{near} {where}',
    zh: '{plan}：{id} 没有登记过，不必取消。{near}{where}',
  },
  noneReleased: {
    en: 'No address of this plan was released yet. Before you publish, run npm run permalinks -- release.',
    zh: '这份规划还没有登记过网址：上线之前运行 npm run permalinks -- release 登记。',
  },
  idsAreIn: {
    en: `An id is written as in {file} under released (chp_1__p_2), and stands at the end of the address of its clause.
      No released id has lost its clause: take the clause out of the document first (npm run editions).`,
    zh: `编号的写法见 {file} 的 released 之下（如 chp_1__p_2），也在这一段网址的末尾。
      现在登记过的编号都还有条款：要先在规划中去掉那一段（npm run editions），才能取消它的编号。`,
  },
  idAndWords: { en: '{id} (“{words}”)', zh: '{id}（“{words}”）' },
  lostNow: {
    en: 'These ids have no clause any more and can be retired: {ids}.',
    zh: '以下编号已没有条款，可以取消：{ids}。',
  },
  living: {
    en: `{plan}: {id} is the address of a living clause and cannot be retired. Take the clause out of the document
      first (npm run editions).`,
    zh: '{plan}：{id} 是现有条款的网址，不能取消。要先在规划中去掉那一段（npm run editions）。',
  },
  ofWhich: {
    en: 'Say of which plan. Run: {commands}',
    zh: '请写明是哪份规划，输入：{commands}',
  },
  nameIds: {
    en: 'Name the ids to retire: npm run permalinks -- retire chp_1__p_2. {where}',
    zh: '请写明要取消的编号：npm run permalinks -- retire chp_1__p_2。{where}',
  },
  gone: {
    en: '{file}: {n} address(es) recorded as gone since {day}.',
    zh: '{file}：{n} 个网址自 {day} 起取消，已登记。',
  },
  goneAlready: {
    en: '{file}: {id} is recorded as gone since {day} already; there is nothing to do.',
    zh: '{file}：{id} 自 {day} 起取消，以前已登记，不必再登记。',
  },
});

export const serve = catalogue({
  noSite: {
    en: 'There is no dist/ here yet. Make it: {build}.',
    zh: '这里还没有 dist/。请先生成：{build}。',
  },
  ready: {
    en: 'The site is at {address}. Ctrl-C ends it.',
    zh: '网站在 {address}。按 Ctrl+C 结束。',
  },
  otherPort: {
    en: 'Port {port} is taken by another program, so another was chosen.',
    zh: '端口 {port} 已被别的程序占用，因此换了一个。',
  },
});

export const translate = catalogue({
  nameFile: {
    en: 'Name the file: npm run translate -- {part} FILE (.docx, .xlsx or .tmx).',
    zh: '请写明文件：npm run translate -- {part} 文件（.docx、.xlsx 或 .tmx）。',
  },
  ofWhich: {
    en: 'Say of which plan: write --plan and the name of its folder in seeds/.',
    zh: '请写明是哪份规划：--plan 后写它在 seeds/ 里的文件夹名。',
  },
  ofOtherPlan: {
    en: `{file} is of another plan: {all} of its rows have the Chinese of {other}, and {n} that of {plan}. Write --plan
      {other}. Nothing was changed.`,
    zh: `{file} 是另一份规划的：其中 {all} 行的中文与 {other} 一致，与 {plan} 一致的只有 {n} 行。请写 --plan {other}。
      没有做任何改动。`,
  },
  merged: { en: '{file}: merged, {n} entries.', zh: '{file}：已合并，共 {n} 条。' },
  unchanged: { en: '{file}: unchanged, {n} entries.', zh: '{file}：没有变化，共 {n} 条。' },
  wasIn: {
    en: '{file}: it was in {encoding}; it is in UTF-8 now, and its header says so.',
    zh: '{file}：原来的编码是 {encoding}，现已改为 UTF-8，文件头也已写明。',
  },
  refused: { en: '{file}: {id}: {says}.', zh: '{file}：{id}：{says}。' },
  nameProgram: {
    en: 'Say which program drafts: npm run translate -- draft --with "COMMAND".',
    zh: '请写明起草译文的程序：npm run translate -- draft --with "命令"。',
  },
  nothingEmpty: { en: 'No entry is empty: there is nothing to draft.', zh: '没有空着的条目，不必起草。' },
  keptBefore: { en: '{ended}; what it gave before is kept.', zh: '{ended}；此前给出的译文已保留。' },
  drafted: {
    en: `{file}: {n} of {asked} empty entries are drafted; {doubts} of them have a question, {refused} are wrong and
      marked fuzzy. Run npm run check.`,
    zh: `{file}：{asked} 条空着的条目中已起草 {n} 条，其中 {doubts} 条有疑问，{refused} 条有错并标为 fuzzy。
      请运行 npm run check。`,
  },
  noFolder: {
    en: '{file}: there is no folder {folder}. Make it first, or name a file in a folder that is there.',
    zh: '{file}：没有 {folder} 这个文件夹。请先建这个文件夹，或换成已有的文件夹里的文件。',
  },
  isThere: {
    en: '{file} is there already. Give another name, so that nothing is lost.',
    zh: '{file} 已经存在。请换一个名字，以免覆盖。',
  },
  nothingToGive: {
    en: `{file} was not made: a .tmx holds what is translated, and of {plans} nothing is. To have it translated, export a
      table: .docx or .xlsx.`,
    zh: `没有生成 {file}：.tmx 里是已有的译文，而 {plans} 还没有译文。要交给译者翻译，请导出表格（.docx 或 .xlsx）。`,
  },
  given: { en: '{file}: {n} entries of {plans}.', zh: '{file}：已导出 {plans} 的 {n} 条。' },
  counted: {
    en: `{plan}: {entries} entries: {states} (words of {own} of the {clauses} clauses, and of {cells} cells of tables;
      the others need no English).`,
    zh: `{plan}：共 {entries} 条：{states}（规划 {clauses} 条中有文字要译的 {own} 条，表格中有文字要译的 {cells} 格）。`,
  },
});

export const dev = catalogue({
  noSeeds: {
    en: `There is no seeds/ in {folder}, so there is nothing to show yet. If your plans are elsewhere, stop this with
      Ctrl-C and go to the folder that holds seeds/; if you begin here, run {init}.`,
    zh: `{folder} 里没有 seeds/，还没有可看的内容。如果规划在别处，请按 Ctrl+C 停下，到 seeds/ 所在的文件夹再运行；
      如果要从这里开始，请运行 {init}。`,
  },
  reading: { en: 'Reading seeds/ …', zh: '正在读取 seeds/……' },
  ready: {
    en: 'The preview is at {origin}/ and follows what you save in seeds/. Ctrl-C ends it.',
    zh: '预览网址：{origin}/。在 seeds/ 里保存的改动会随时显示。按 Ctrl+C 结束。',
  },
  open: { en: 'What is open: {zh} {en}', zh: '待处理的问题：{zh} {en}' },
  otherHost: {
    en: 'This preview answers on this computer only: open it as http://localhost, with its port.',
    zh: '预览只能在这台电脑上看：请用 http://localhost 加端口号打开。',
  },
  noSockets: { en: 'This preview has no sockets.', zh: '预览不提供 WebSocket 连接。' },
  otherSite: {
    en: 'This preview is read by no page of another site.',
    zh: '其他网站的网页不能读取预览。',
  },
});

export const join = catalogue({
  laying: { en: 'Laying {n} parts together', zh: '合并 {n} 个部分' },
  done: { en: 'The site of {n} plans is in dist/.', zh: '{n} 份规划的网站已生成，在 dist/ 中。' },
});
