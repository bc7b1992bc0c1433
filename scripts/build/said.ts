/** What is said while content/ and dist/ are made, in both languages. */
import { catalogue } from '../../src/core/model/sentence.ts';

export const said = catalogue({
  done: { en: 'The site is in dist/.', zh: '网站已生成，在 dist/ 中。' },
  partDone: {
    en: 'Part {part} of {of} is in {folder}/: {plans} of {all} plans.',
    zh: '第 {part} 部分（共 {of} 部分）在 {folder}/ 中：{all} 份规划中的 {plans} 份。',
  },
  thenJoin: {
    en: 'When all parts are in one folder: {join}',
    zh: '各部分放进同一个文件夹后，请运行：{join}',
  },
  reading: { en: 'Reading seeds/ into content/', zh: '读取 seeds/，写入 content/' },
  rendering: { en: 'Rendering the pages', zh: '生成网页' },
  renderingSome: {
    en: 'Rendering the pages of {changed} of {all} plans',
    zh: '生成网页（{all} 份规划中的 {changed} 份）',
  },
  exporting: { en: 'Making the files to take along', zh: '制作供下载的文件' },
  exportingSome: {
    en: 'Making the files to take along of {n} plan(s)',
    zh: '制作供下载的文件（{n} 份规划）',
  },
  stopped: { en: 'The build stopped at “{step}”. {state}', zh: '生成在“{step}”这一步停止。{state}' },
  stoppedFor: { en: 'The build stopped at “{step}”: {why}', zh: '生成在“{step}”这一步停止：{why}' },
  mayBeOwn: {
    en: `{why} The pages are made with files of yours, {files}, and the fault may be there: it is, if the build goes on
      without them in theme.components of seeds/site.yaml.`,
    zh: `{why}生成网页时用了您自己的文件 {files}，毛病也可能在那里：
      先把它从 seeds/site.yaml 的 theme.components 中删去，如果能生成，就是它。`,
  },
  asItWas: { en: 'dist/ is as it was.', zh: 'dist/ 保持原样。' },
  noneYet: { en: 'There is no dist/ yet.', zh: '还没有 dist/。' },
  otherFigures: {
    en: 'the English of {n} clause(s) has other figures than the Chinese',
    zh: '有 {n} 条的英文数字与中文不一致',
  },
  forALook: {
    en: `Citations, codes and permanent addresses will say http://localhost:4321, which is good for a look. To
      publish: npm run build -- --site https://plans.example.gov.cn`,
    zh: `引用、二维码和永久网址会写成 http://localhost:4321，只适合本机查看。
      要发布，请运行：npm run build -- --site https://plans.example.gov.cn`,
  },
  noSite: {
    en: '{name} is “{site}”, no address of a site: that begins with https:// and names a host. Write: {example}.',
    zh: '{name} 写的是“{site}”，不是网址：网址以 https:// 开头，后面是域名。请写：{example}。',
  },
  hostAlone: {
    en: 'SITE is “{site}”; the host alone belongs there, and a folder in BASE. Write: {example}.',
    zh: 'SITE 写的是“{site}”；SITE 里只写域名，文件夹写在 BASE 里。请写：{example}。',
  },
  noBase: {
    en: '{name} is “{base}”, no folder of a site: letters, digits and . _ ~ - between strokes. Write: {example}.',
    zh: '{name} 写的是“{base}”，不能用作网站所在的文件夹：斜线之间只用字母、数字和 . _ ~ -。请写：{example}。',
  },
  ended: {
    en: 'it was ended from outside ({signal}), mostly because memory ran out. Close other programs and build again.',
    zh: '程序被系统中止（{signal}），多半是内存不足。请关闭其他程序，再生成一次。',
  },
  noReason: {
    en: 'it gave no reason. Build again; if that does not help, please report it.',
    zh: '没有给出原因。请再生成一次；如果还不行，请报告给我们。',
  },
  noPdf: { en: 'PDF files are left out: {why}.', zh: '不生成 PDF：{why}。' },
  noPdfOf: { en: 'PDF files are left out of {n} plan(s): {why}', zh: '有 {n} 份规划没有生成 PDF：{why}' },
  pdfIsNo: { en: '--no-pdf or PDF=no was given', zh: '命令里写了 --no-pdf，或设了 PDF=no' },
  pdfLacks: {
    en: 'the optional package {name} is not installed (npm ci --include=optional brings it)',
    zh: '没有安装可选的软件包 {name}（运行 npm ci --include=optional 即可安装）',
  },
  ofFile: { en: '  {slug}/{name}: {what}', zh: '  {slug}/{name}：{what}' },
  lettersLack: {
    en: 'the letters lack {signs}, named by number there',
    zh: '字体中没有 {signs}，文件里以编码代替',
  },
  typstFailed: { en: 'Typst could not set it', zh: '排版程序 Typst 排不出来' },
  notSet: {
    en: 'is left out, because it could not be set ({why})',
    zh: '没有生成，因为排版出错（{why}）',
  },
  part: { en: '  {part} of {all}: {n} plans', zh: '  第 {part} 批，共 {all} 批：{n} 份规划' },
  pages: {
    en: '  {slug}: {new} pages and files are new, {kept} show nothing of what has changed',
    zh: '  {slug}：新生成 {new} 个网页和文件，{kept} 个没有变化，沿用原有的',
  },
  isLink: {
    en: `{folder} is a link to {to}, and a build puts a folder of its own there. Remove the link; where {to} is served,
      copy {folder}/ there when it is built, or serve {folder}/ itself.`,
    zh: `{folder} 是指向 {to} 的链接，而生成时要在这里放一个新的文件夹。请删去这个链接；
      如果网站由 {to} 提供，请在生成以后把 {folder}/ 复制过去，或直接用 {folder}/ 提供。`,
  },
  notRemoved: {
    en: '{folder}/ could not be removed whole. It is of no use any more: delete it.',
    zh: '{folder}/ 没有删干净。它已经没有用了，请自行删除。',
  },
  noIndex: {
    en: 'The search index could not be made: pagefind, the program for it, {why} Run npm ci, and build again.',
    zh: '搜索索引没有做成：所用的程序 pagefind {why}请运行 npm ci，再生成一次。',
  },
  pagefindEnded: {
    en: 'ended before it was done (is the disk full, or the memory?).',
    zh: '中途退出了（可能是磁盘或内存不足）。',
  },
  pagefindMissing: { en: 'is not installed.', zh: '没有安装。' },
  atWork: {
    en: 'Another build{who} is at work in this folder. Wait until it ends, then run the command again.',
    zh: '另一个生成程序{who}正在使用这个文件夹。请等它结束，再运行一次。',
  },
  process: { en: ' (process {n})', zh: '（进程 {n}）' },
});

/** What is said of the parts of a library, and of what stops them from being put together. */
export const parts = catalogue({
  noName: {
    en: `--part is “{text}”, and names no part of a library: that is its number and how many there are ({most} at
      most). Write: --part 3/8, for the third of eight.`,
    zh: `--part 写的是“{text}”，不是规划库的一部分：应写第几部分和共有几部分（最多 {most}）。
      请写 --part 3/8，即八个部分中的第三个。`,
  },
  noPart: {
    en: `{folder} is no part of a library, or not a whole one: it has no {record} that can be read. Name the folders
      that {build} made, and fetch this one again.`,
    zh: `{folder} 不是规划库的一部分，或不完整：其中没有可以读取的 {record}。
      请写 {build} 生成的文件夹，并重新取回这一个。`,
  },
  buildAgain: {
    en: 'Build it again from what is here ({build}), in place of {folder}.',
    zh: '请用这里的文件重新生成（{build}），替换 {folder}。',
  },
  someOfMore: { en: '{names} and {n} more', zh: '{names}等（另有 {n} 个）' },
  none: {
    en: 'There are no parts to put together. Name their folders: {join}',
    zh: '没有写明要合并哪些部分。请写它们的文件夹：{join}',
  },
  otherDivision: {
    en: `{folder} is one of {of} parts, and {other} one of {otherOf}. Build all parts with one number behind the
      stroke.`,
    zh: `{folder} 是 {of} 个部分之一，{other} 是 {otherOf} 个部分之一。
      生成各部分时，斜线后的数要相同。`,
  },
  twins: {
    en: '{folder} and {twin} are the same part, {part} of {of}. Leave one of them out.',
    zh: '{folder} 和 {twin} 是同一部分（{of} 个部分中的第 {part} 个）。请去掉其中一个。',
  },
  missing: {
    en: 'Of {of} parts, these are missing: {numbers}. Build them ({build}), and name their folders too.',
    zh: '{of} 个部分中缺少第 {numbers} 个。请先生成（{build}），再把它们的文件夹也写上。',
  },
  otherProgram: {
    en: '{folder} was made by another version of this program than is here. {again}',
    zh: '生成 {folder} 的程序与这里的版本不同。{again}',
  },
  otherSetting: {
    en: `{folder} was made with {name}={theirs}, and here it is {name}={ours}. Set it the same for all parts, and for
      putting them together: {join}`,
    zh: `生成 {folder} 时用的是 {name}={theirs}，这里是 {name}={ours}。
      生成各部分和合并时，这一项要相同：{join}`,
  },
  settingsApart: {
    en: '{folder} was made with {name}={theirs}, and not all parts were; here it is {name}={ours}. {again}',
    zh: '生成 {folder} 时用的是 {name}={theirs}，别的部分不都是这样；这里是 {name}={ours}。{again}',
  },
  otherFile: {
    en: '{folder} was made with another {file} than is here. {again}',
    zh: '生成 {folder} 时用的 {file} 与这里的不同。{again}',
  },
  otherPlans: {
    en: '{folder} was made when seeds/ had other plans ({plans}). {again}',
    zh: '生成 {folder} 时，seeds/ 里的规划与现在不同（{plans}）。{again}',
  },
  inNoPart: {
    en: 'No part has the plan seeds/{slug}. Build all parts again from what is here.',
    zh: '各部分都没有规划 seeds/{slug}。请用这里的文件重新生成各部分。',
  },
  notAsHere: {
    en: '{folder} has not {what} of seeds/{slug} as it is here. {again}',
    zh: '{folder} 中 seeds/{slug} 的{what}与这里的不符。{again}',
  },
  itsContent: { en: 'the content', zh: '内容' },
  itsFiles: { en: 'all pages and files', zh: '网页和文件' },
});

export const content = catalogue({
  planLost: {
    en: `this folder is gone, and its addresses were published. Put it back (under the name it had); or, if they
      shall answer no more, delete content/{slug} too.`,
    zh: `这个文件夹没有了，而它的网址已经发布。请照原名放回；
      如果这些网址不再使用，请把 content/{slug} 也删去。`,
  },
  planRenamed: {
    en: `this folder is gone, its addresses were published, and its document stands in seeds/{now}. Give seeds/{now} its
      former name {slug} again; or, if the published addresses shall answer no more, delete content/{slug} too.`,
    zh: `这个文件夹没有了，而它的网址已经发布；同一份文件现在在 seeds/{now} 里。请把 seeds/{now} 改回原名 {slug}；
      如果已发布的网址不再使用，请把 content/{slug} 也删去。`,
  },
  sameDocument: {
    en: `its text is that of seeds/{first}, character for character, and both are published, each under addresses of its
      own. If one of them is a copy, put it outside seeds/ before you publish.`,
    zh: `它的文本与 seeds/{first} 的一字不差，两者都会发布，各有自己的网址。如果其中之一是副本，发布之前请把它放到 seeds/ 之外。`,
  },
  originalLost: {
    en: `this file stood here at the last build, and is gone: nothing holds the text against it, and readers cannot have
      it. Put {name} back (git has it, or a copy); if it was taken away on purpose, nothing is to be done.`,
    zh: `上次生成时还有这个文件，现在没有了：正文无从与它核对，读者也不能下载。请把 {name} 放回（可用 git 或备份找回）；
      如果是有意删去的，不必处理。`,
  },
  recordLost: {
    en: `content/{slug} was made when {lost} stood in this file, and it stands there no more. Put the file back as it was
      (git has it); or, if nothing of this plan was published, delete content/{slug} and build again.`,
    zh: `生成 content/{slug} 时，这个文件里有 {lost}，现在没有了。请把这个文件恢复原样（可用 git 找回）；
      如果这份规划从未发布，请删去 content/{slug}，再生成一次。`,
  },
  ledAway: {
    en: `by this file {id} leads to another clause or is gone, and its words stand in the text as before: they would get
      a new address, {to}, and the published one would lead away from them. Delete the line of {id} under aliases or
      gone.`,
    zh: `这个文件写明 {id} 已并入另一条或已删去，而它的文字仍在文本中，没有改动：这些文字会得到新的网址 {to}，
      已发布的网址却指向别处。请删去 aliases 或 gone 之下 {id} 那一行。`,
  },
  noLevel: {
    en: 'level is empty: the plan stands under no level of government. Write one of: {levels}.',
    zh: 'level 空着：规划不会归入任何一级政府。请写下列之一：{levels}。',
  },
  noTitle: {
    en: 'title.en is empty: the English pages are headed by the Chinese title. Fill it in.',
    zh: 'title.en 空着：英文页面会用中文标题。请填写。',
  },
  refused: {
    en: 'Nothing was written: content/ is as it was. Errors: {n}.',
    zh: '没有写入：content/ 保持原样。错误：{n} 处。',
  },
  asBefore: {
    en: 'As at the last build: {n:warning|warnings} ({rules}). {check} shows them.',
    zh: '与上次生成时相同的提醒 {n} 条（{rules}）。运行 {check} 可以看到。',
  },
  made: { en: 'content/: {n} files.', zh: 'content/：{n} 个文件。' },
  madeSome: {
    en: 'content/: {n} files, and {kept} plan(s) as they were.',
    zh: 'content/：{n} 个文件，另有 {kept} 份规划没有变化。',
  },
  differs: {
    en: 'content/{path}: differs from what seeds/ give. Run npm run generate.',
    zh: 'content/{path}：与 seeds/ 不符。请运行 npm run generate。',
  },
  same: { en: 'content/ is what seeds/ give: {n} files.', zh: 'content/ 与 seeds/ 相符：{n} 个文件。' },
});
