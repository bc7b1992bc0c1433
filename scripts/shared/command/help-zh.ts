/** The words that stand for what is typed, in the forms of commands. */
export const placesInChinese: Readonly<Record<string, string>> = {
  FILE: '文件',
  LINE: '行号',
  SLUG: '名字',
  NAME: '名字',
  COMMAND: '命令',
  NUMBER: '端口号',
  COUNT: '数目',
  DAY: '日期',
  KIND: '种类',
  'PART/OF': '第几部分/共几部分',
  FOLDER: '文件夹',
  ADDRESS: '网址',
  ID: '编号',
};

/**
 * The help in Chinese: each line of the table of commands, and what stands beside it, by its English. A test holds
 * that none is missing.
 */
export const helpInChinese: Readonly<Record<string, string>> = {
  'speaks Chinese or English; without it, the language of the system': '用中文或英文显示；不写则随系统语言',
  'says this': '显示本说明',
  'Example:': '例如：',
  'plan-publisher COMMAND --help says how one is called; --version, which version this is.':
    'plan-publisher 命令 --help 说明各命令的写法；--version 显示版本。',
  'A command ends with 0 where all is well, with 1 where something stopped it or is wrong.':
    '一切正常时命令返回 0；中途停止或发现错误时返回 1。',
  'only of the plan whose folder in seeds/ is so called': '只处理 seeds/ 下这个文件夹的规划',
  'the same for programs, as JSON on standard output': '以 JSON 输出同样的内容，供程序读取',
  'where the site will stand, with its folder there; without it, at http://localhost:4321':
    '网站将放在哪个网址（连同其中的文件夹）；不写则为 http://localhost:4321',
  'makes no PDF files': '不生成 PDF 文件',
  'Programs can set SITE, BASE and PDF=no in the environment instead.':
    '自动流水线里也可以用环境变量 SITE、BASE、PDF=no 代替这些选项。',
  'Makes what your own folder lacks: seeds/ with site.yaml and glossary.csv, files for git, npm scripts.':
    '补齐您的文件夹里缺少的文件：seeds/（含 site.yaml 和 glossary.csv）、git 用的文件、npm 命令。',
  'What is there is never changed; run it as often as you like.': '已有的文件一律不动，可以反复运行。',
  'Makes the site in dist/: generates content/, renders the pages, indexes their words.':
    '在 dist/ 生成网站：先生成 content/，再生成网页和搜索索引。',
  'fails too where clauses have no English': '有条款没有英文的，也按错误处理',
  'stops where the English has other figures than the Chinese': '英文数字与中文不一致时停止',
  'makes one of so many parts of a large library, in parts/, for join':
    '只生成大型规划库的一部分，放在 parts/ 里，供 join 合并',
  'Puts the parts of a library together in dist/ that build --part made, here or on other machines.':
    '把 build --part 在本机或其他机器上生成的各部分合并到 dist/。',
  '--site and --no-pdf are as they were for the parts.': '--site 和 --no-pdf 须与生成各部分时相同。',
  'Serves dist/ on this computer, to look at what was built.': '在本机打开 dist/，查看生成的网站。',
  'at http://localhost:NUMBER; without it, at 4321': '网址为 http://localhost:端口号；不写则为 4321',
  'Makes content/ from seeds/, as each build does first.': '由 seeds/ 生成 content/（build 的第一步）。',
  'writes nothing, and fails where content/ is not what seeds/ give':
    '只检查，不写文件；content/ 与 seeds/ 不符时报错',
  'Shows how a document would be structured, and what in it is unsure.':
    '显示文件会分成怎样的结构，以及哪里没有把握。',
  'Says why each line of a document, or one, became what it is.':
    '说明文件的每一行（或某一行）为什么这样处理。',
  'Makes the folder of a new plan from a document: text, Word, OpenDocument, PDF or OFD.':
    '由一份文件（文本、Word、OpenDocument、PDF 或 OFD）新建规划的文件夹。',
  'the name of its folder, which stands in its addresses': '文件夹的名字，也用在网址里',
  'The English layer of the plans (en.po).': '规划的英译（en.po）。',
  'the program that drafts': '起草译文的程序',
  'counts what is reviewed, draft, stale and missing': '统计已审校、草稿、待更新和未译的条数',
  'merges en.po with the document': '使 en.po 与文件一致',
  'lets a program draft what is empty, and checks it': '让程序起草空着的各条，并加以检查',
  'writes a table for translators (.docx, .xlsx or .tmx)': '导出给译者的表格（.docx、.xlsx 或 .tmx）',
  'takes such a table back': '收回译好的表格',
  'The record of published addresses (permalinks.yaml).': '已发布网址的登记（permalinks.yaml）。',
  'says what is recorded': '显示登记的情况',
  'records every address, before you publish': '登记全部网址，在发布之前运行',
  'records that words and their address are gone': '登记某条文字及其网址已经取消',
  'The editions of a plan: a draft for comment, as issued, as adjusted.':
    '规划的历次版本：征求意见稿、印发本、调整本。',
  'the day of the new edition': '新版本的日期',
  'what it is: draft, issued, adjusted or corrected':
    '新版本是什么：draft 征求意见稿、issued 印发本、adjusted 调整本或 corrected 更正本',
  'the day of the edition of today, where nothing says it': '现行版本的日期（别处没有写明时）',
  'what that is, where nothing says it': '现行版本是什么（别处没有写明时）',
  'does it; without it, only what would be done is said': '实际执行；不写则只说明会怎样做',
  'says which there are': '列出各版本',
  'makes a document the edition in force, and keeps the one before': '把一份文件定为现行版本，原版本保留',
  'Holds the English against the Chinese, and the figures of the source against each other.':
    '逐条核对英文与中文，并核对原文中的数字。',
  'Of an earlier edition the English of its own en.po is checked too; figures of the source only in the edition in force.':
    '较早版本自己的 en.po 中的英文也会核对；原文数字之间只核对现行版本。',
  'Measures the site as built, or one of many plans, or a memory of many translations.':
    '测量已生成的网站、有很多规划的网站，或有很多译文的翻译记忆。',
  'measures a translation memory of so many entries': '测量有这么多条的翻译记忆',
  'builds and measures a site of so many plans': '生成并测量有这么多规划的网站',
  'Kills builds at random moments, and looks whether all is whole.': '在随机时刻中断生成，检查文件是否完好。',
  'how many builds to kill': '中断多少次',
  'Shows the site while you work, on this computer: it follows what you save in seeds/.':
    '边改边看：在本机显示网站，seeds/ 里保存的改动随时显示。',
  'content/ and dist/ stay as they are. /en/open-questions/ there lists what is unsure or missing.':
    'content/ 和 dist/ 不变。其中 /zh/open-questions/ 列出存疑和缺少的内容。',
};
