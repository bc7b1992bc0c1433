/** The table of rules (rules.ts) in Chinese: when a message is said, and what an editor does about it. */
import type { RuleId } from './diagnostics.ts';
import type { Subject } from './rules.ts';

export const subjectsInChinese: Record<Subject, string> = {
  files: '文件与文件夹。读写文件的各命令都会提示。',
  document: '原文。读取原文的各命令都会提示；`outline` 只作为建议列出。',
  addresses: '网址。完整读取规划的各命令都会提示。',
  english:
    '英文。`po` 和 `line-break` 由完整读取规划的各命令提示，`reviews-lost` 由 `build`、`generate`、`check` 和 ' +
    '`translate sync` 提示，`exchange` 由 `translate` 提示，其余只由 `check` 提示。',
  figures:
    '原文的数字。`figure-unsure` 由 `build` 和 `generate` 提示；`audit`（数字互相核对）只由 `check` 提示。',
};

type Told = { says: string; remedy: string };
const allow = (rule: string, mend = '改正英文') => `${mend}，或在这一条里写 \`# allow ${rule}: 理由\`。`;

export const rulesInChinese: Record<RuleId, Told> = {
  merged: {
    says: 'git 合并了文件的两个版本，两个都留在文件里，还没有选定。',
    remedy: '请只留正确的内容，并删去以 `<<<<<<<`、`=======`、`>>>>>>>` 开头的各行。',
  },
  'not-text': {
    says:
      '文件不是 UTF-8、UTF-16 或 GB18030 的文本；或属于不读取的格式（图片、电子表格、RTF）；' +
      '或是读不了的 PDF、OFD、Word 文件（已损坏、有密码、扫描件、字体没有字符）。',
    remedy:
      '按提示办理：另存为 Word（.docx）或纯文本（UTF-8），去掉密码，或重新打印成 PDF；' +
      '图片和扫描件请先识别出文字（OCR）并校对。',
  },
  'empty-source': { says: '文件里没有文字。', remedy: '把规划的文本放进提示所说的文件。' },
  'missing-file': {
    says: '规划的文件夹里没有原文或 `plan.yaml`，或 `seeds/` 里没有规划，或没有所写名字的文件。',
    remedy: '把文件放在提示所说的地方，核对文件名，或用 `npm run new -- 文件 --id 名字` 建立文件夹。',
  },
  unreadable: {
    says: '`seeds/` 里有链接、管道或设备，该放文件处放了文件夹（或相反），或系统不允许读取。',
    remedy: '按提示放上文件本身，移走不该在那里的东西，或更改权限。',
  },
  unwritable: {
    says: '`seeds/` 里的某个文件没有写成，保持原样；或某个文件夹没有建成。',
    remedy: '解决提示所说的问题（如磁盘已满、没有权限），再运行一次。',
  },
  'near-name': {
    says:
      '`seeds/` 里某个文件的名字与程序读取的文件只差一点，没有读取，如 `notes.yaml.txt`、`plan.yml`、`glossary.xlsx`；' +
      '或者文件放错了文件夹；或者规划的文件直接放在了 `seeds/` 里。',
    remedy: '按提示改名，把表格另存为 CSV，或把这个文件移走；规划的文件用 `new` 放入。',
  },
  'two-sources': {
    says: '规划的文件夹里有不止一个名为 `source` 的文件，如 `source.txt` 和 `source.md`。',
    remedy: '保留收到的那一份，其余的改名。',
  },
  slug: {
    says:
      '规划的文件夹名不能用在网址里：用了小写字母、数字和连字符以外的字符，与网站的页面同名，' +
      'Windows 不允许，或与另一个文件夹只有大小写不同。',
    remedy: '给文件夹改名。',
  },
  'plan-yaml': {
    says: '`plan.yaml` 读不了，缺少某一项，或有不认识的项、不对的值。',
    remedy: '改正提示所说的那一行；不知道的留空（`""`）。',
  },
  'edition-yaml': {
    says: '`edition.yaml` 读不了，较早版本的文件夹里没有它，缺少种类或日期，或有不认识的项。',
    remedy:
      '改正提示所说的那一行：`kind: draft`（或 `issued`、`adjusted`、`corrected`）和 `date: 2026-03-02`；' +
      '不知道的不写。',
  },
  edition: {
    says: '较早版本的文件夹名不是它的日期；或现行版本没有日期，或日期不在所有较早版本之后。',
    remedy: '按提示给文件夹改名，或改正日期。',
  },
  'notes-yaml': {
    says: '`notes.yaml` 读不了，或某条编者注没有写全 `zh` 和 `en` 两项，或两项都是空的。',
    remedy: '改正提示所说的那一行：`chp_1__p_2: { zh: …, en: … }`。',
  },
  'site-yaml': {
    says: '`seeds/site.yaml` 读不了，或有不认识的项、不对的值。',
    remedy: '改正提示所说的那一行；不知道的留空（`""`）。',
  },
  'permalinks-yaml': {
    says: '`permalinks.yaml` 读不了，或某一条不是 `npm run permalinks` 写的样子。',
    remedy: '改正提示所说的那一行，或取回上次提交的文件。',
  },
  'glossary-csv': {
    says:
      '`seeds/glossary.csv` 的某一行读不了，缺少术语，中文术语重复，或没有这种类别；' +
      '或第一行写了没有的列名。',
    remedy: '改正那一行：先写 `zh,en`，其余各列依第一行；值里有逗号的要加引号。',
  },
  'figures-withheld': {
    says: '某一条的英文数字与中文不一致：网站上以中文代替，并在这一条注明。',
    remedy:
      '改正英文，或把 `npm run check` 给出的例外写进这一条。`npm run build -- --strict` 遇到这种情况会停止。',
  },
  'references-csv': {
    says: '`seeds/references.csv` 的某一行读不了，缺少标题，网址或日期不对，或标题重复。',
    remedy: '改正那一行：`title,title_en,address,date,basis_zh,basis_en`，值里有逗号的要加引号。',
  },
  contrast: {
    says: '`site.yaml` 的 `theme:` 里有两种颜色太接近，有些读者看不清文字。',
    remedy: '浅色底上用深一些的颜色，深色底上用浅一些的颜色。',
  },
  'id-code': {
    says: '`site.yaml` 的 `id_code` 不像网站标识码：应为 10 位数字，或 `bm` 加 8 位数字。',
    remedy: '请与核定给本网站的标识码核对；不知道就留空。',
  },
  'not-provided': {
    says: '`plan.yaml` 或 `site.yaml` 有一项空着：网站上写“未提供”，或不显示。',
    remedy: '知道的请填上，其余留空。',
  },
  'printed-otherwise': {
    says: '`plan.yaml` 里的文号、日期、规划期或标题，与文件里印的不同；或者发布日期早于成文日期。',
    remedy: '请与文件对照；如果没有写错，在 `plan.yaml` 的 `basis:` 之下写明依据。',
  },
  'words-lost': {
    says: '文件里有些字没有读出来。',
    remedy: '把页面与文件对照，缺的文字用纯文本录入。',
  },
  'text-damaged': {
    says: '文本此前已受损：有代替缺字的符号、在这里不换行的换行符、留在纯文本里的 Markdown 标记，或因丢失字节而变成的别的字。',
    remedy: '请与文件的别的副本核对，改正文本。',
  },
  'words-not-kept': {
    says: '将要发布的规划文字与原文不一致（略去的除外）。',
    remedy:
      '把提示所说的那一行写在 `plan.yaml` 的 `structure:` 之下，注明 `kind: p`，作为一段；' +
      '并请把文件报告给我们，这是程序的错误。',
  },
  'pages-not-kept': {
    says:
      '规划的文本与原件不一致（`original.pdf`、`original.ofd` 印的文字，或从 `original.docx`、`.doc`、`.odt` ' +
      '重新读出的文字）：缺字、多字或错字。',
    remedy:
      '改正提示所说的那一行，或恢复原样。原件上没有的字放在 `<ins>` 里，原件有而不算正文的字放在 `<del hidden>` 里。',
  },
  'pages-unheld': {
    says: '规划有原件，但没有与文本核对：文本没有注明印在哪里，或与原件相差太多，或没有安装读取原件的软件包；或上次生成时还有的原件没有了。',
    remedy: '自行与原件对照；或安装提示所说的软件包，再运行一次；或把原件放回。',
  },
  'left-out': {
    says: '有些行推测不是规划的文字，已略去：页码、页眉、网页上文件之外的文字。',
    remedy:
      '把提示给出的各条写在 `plan.yaml` 的 `artefacts:` 之下；要取回某一行，写在 `structure:` 之下并注明 `kind: p`。' +
      '`npm run outline -- 文件` 列出全部。',
  },
  'table-unsure': {
    says: '表格读出来了，但行列没有把握。页面上照读出的样子排，数字不作为数据。',
    remedy: '与原文对照，把提示给出的内容写在 `plan.yaml` 的 `structure:` 之下，改成正确的列数和表头行数。',
  },
  'annex-absent': {
    says: '文件列有某个附件（在附件清单中，或只有标题），文中却没有它的内容。网站会在列出它的地方、目录和可下载的文件里注明。',
    remedy:
      '把附件补进文件，先写编号和标题；如果发布时就没有，把提示给出的内容写在 `plan.yaml` 的 `structure:` 之下。',
  },
  'table-unread': {
    says: '表题（表1……）下面的几行没有能读成表格。',
    remedy:
      '把提示给出的内容写在 `plan.yaml` 的 `structure:` 之下，写明表格的全部各行和列数；' +
      '或重新录入表格，单元格之间用制表符。',
  },
  'headings-unsure': {
    says: '文件有好几段，却没有找到标题；或有几行像标题而没有编号，按段落显示；或这样的行下面重新编号，当作标题；或长标题下面的几个字可能是它的后半截。',
    remedy:
      '把提示给出的内容写在 `plan.yaml` 的 `structure:` 之下，写明各标题的级别；不是标题的，用 `kind: p` 的那一条。',
  },
  'lines-unsure': {
    says: '文本的一行句子没有结束，下一行才结束：可能是一段断成了两行。现在按两段显示。',
    remedy: '请在文件里把两行接起来；确是两段的，把提示给出的内容写在 `plan.yaml` 的 `structure:` 之下。',
  },
  artefact: {
    says:
      '`plan.yaml` 的 `artefacts:` 之下有一条，所写的行不是那些文字、不含那些文字，' +
      '或所写的样式与实际行数不符。',
    remedy: '改正行号、文字或行数；提示会说明文字在哪一行，或哪些行是这种样式。',
  },
  hint: {
    says:
      '`plan.yaml` 的 `structure:` 之下有一条，所写的行没有以那些文字开头的内容，' +
      '或另有一条说的是同一行，或所说的表格读不了、列数不符。',
    remedy: '改正行号或文字；如果原文只有一行这样开头，提示会说明是哪一行。',
  },
  'number-gap': {
    says: '标题的编号没有接着上一个：中间可能有标题缺编号。',
    remedy:
      '与原文对照：没有认出的标题写在 `plan.yaml` 的 `structure:` 之下；' +
      '如果原文就是这样编的，把这一个连同编号写在那里。',
  },
  'number-duplicate': {
    says: '标题的编号重复，或在同一组标题中又从 1 开始。',
    remedy:
      '与原文对照：把这一行写在 `plan.yaml` 的 `structure:` 之下，注明是什么；' +
      '如果原文就是这样编的，连同编号写在那里。',
  },
  'ragged-row': {
    says: '纯文本的表格里，某一行的单元格数与表格不同。',
    remedy: '每个单元格单独一行，前面加制表符；空单元格只写制表符；行与行之间空一行。',
  },
  'unknown-id': {
    says: '编者注，或 `permalinks.yaml` 的别名，所写的条款规划里没有。',
    remedy: '改正编号；`npm run outline -- 文件` 列出规划的全部编号。',
  },
  'id-lost': {
    says: '登记过的网址在文本中找不到对应的条款了；或 `permalinks.yaml`、较早版本的文件夹里已发布的内容不见了。',
    remedy:
      '如果文字已并入另一条，在 `permalinks.yaml` 的 `aliases:` 之下写 `旧编号: 新编号`；' +
      '否则运行 `npm run permalinks -- retire ID`。误删的请放回。',
  },
  'plan-lost': {
    says: '规划的文件夹没有了，而它的网址已经发布。',
    remedy: '照原名放回文件夹；如果这些网址不再使用，把它在 `content/` 里的文件夹也删去。',
  },
  'same-document': {
    says: '两份规划的文本一字不差，会发布两次。',
    remedy: '如果其中之一是副本，发布之前把它放到 `seeds/` 之外。',
  },
  unreleased: {
    says: '已登记的规划有新增或改过的条款，或标题、表格的内容与登记的不同。',
    remedy: '发布之前，运行 `npm run permalinks -- release`，并提交 `permalinks.yaml`。',
  },
  po: {
    says: '`en.po` 读不了：某一条写错，一个条款有两条，或内容不是文件头所写的编码。',
    remedy: '改正提示所说的那一条（用 Poedit 打开也能看到），或把文件存为 UTF-8。',
  },
  'line-break': {
    says: '某一条的英文分了几行；一条是一段，网站上会合成一行。',
    remedy: '写成一行，`msgstr` 中不要有 `\\n`。',
  },
  'reviews-lost': {
    says: '许多已审校的条目成了草稿，中文却没有变：可能是软件丢掉了标记。',
    remedy: '从以前的文件里取回 `# reviewed` 标记；如果这些条要重新审校，就不必管。',
  },
  exchange: {
    says:
      '收回的译文文件（.tmx、.docx、.xlsx）不是 `npm run translate -- export` 写出的样子，或其中一行的第一格' +
      '认不出是哪一条；或起草程序写的一行不是所要的译文。其余各行照收。',
    remedy: '重新导出，保留第一列；起草程序请改正它的输出。',
  },
  'translation-missing': {
    says: '有的条款没有英文，而别的条款有；全无英文的规划由 `not-provided` 提示。英文页上这些条款显示中文，并注明尚无译文，可以这样上线。译文的编号没有了或写错了的，也在这里提示。',
    remedy:
      '运行 `npm run translate -- sync` 生成各条，再翻译 `en.po` 中空着的条目。要求全部译完的，用 `npm run check -- --strict`。',
  },
  'translation-stale': {
    says: '某一条的英文是照另外的中文译的。',
    remedy: '运行 `npm run translate -- sync`，改好英文，再删去 `fuzzy`。',
  },
  question: {
    says:
      '英文可能与中文的意思不同：数字、数字的上下限、程度或对象。' +
      '提示以 `?` 开头，表示可能有错，并不确定。',
    remedy: '与中文对照，改正英文，或把提示给出的例外写进这一条。',
  },
  numbers: { says: '中文的数字英文没有，或英文多了数字。', remedy: allow('numbers', '改正数字') },
  units: {
    says: '数字的单位或币种不同，或中文说增减“到”、英文说成增减“了”。',
    remedy: allow('units'),
  },
  bounds: { says: '数字的上下限相反：如以上与以下、之前与之后。', remedy: allow('bounds') },
  'number-order': {
    says: '同类数字的次序与中文不同，可能调换了位置。',
    remedy: '改正英文；如果次序没错，把提示给出的例外写进这一条，如 `# allow number-order 2 1: 理由`。',
  },
  negation: { says: '英文有否定（not、never、cannot），中文没有。', remedy: allow('negation') },
  wording: {
    says:
      '英文比较的时期与中文不同（同比、环比）。其他增减的用语（原则上、逐步、不得、除…外）' +
      '作为 `question` 提示。',
    remedy: allow('wording'),
  },
  scope: {
    says: '中文说的多，英文说的少。换了层级或主体、把目标说成已经做到，作为 `question` 提示。',
    remedy: allow('scope'),
  },
  lists: {
    says: '中文列举的某一项英文里没有，或者英文列举的项数比中文少一项。',
    remedy: allow('lists', '查看漏了什么'),
  },
  omission: {
    says: '一句话或其中一部分的英文比应有的短得多，或者其中的词英文都没有译出。',
    remedy: allow('omission', '查看漏了什么'),
  },
  quotations: {
    says: '英文的引号比中文少，而本规划其他条款都保留引号。',
    remedy: allow('quotations', '查看漏了什么'),
  },
  glossary: {
    says: '中文有 `seeds/glossary.csv` 的术语，英文没有用规定的译法。',
    remedy:
      '改用规定的译法，或在术语表里加一种译法（用 ` | ` 隔开），或在这一条里写 `# allow glossary: 理由`。',
  },
  'chinese-left': {
    says: '英文里有汉字或全角符号。',
    remedy: allow('chinese-left', '译成英文'),
  },
  unbalanced: {
    says: '英文的引号、圆括号或方括号不成对。',
    remedy: allow('unbalanced', '补上缺的一个'),
  },
  spaces: {
    says: '英文有多余的空格：连着两个、在首尾，或在标点之前。',
    remedy: allow('spaces', '删去'),
  },
  length: {
    says: '与本规划其他条款相比，这一条的英文长得多或短得多。',
    remedy: allow('length', '查看漏了或多了什么'),
  },
  inconsistent: {
    says: '两条中文相同，英文不同。',
    remedy: allow('inconsistent', '统一英文'),
  },
  exception: { says: '某一条写了用不着的例外。', remedy: '从这一条里删去 `# allow …`。' },
  'figure-unsure': {
    says:
      '指标表、平台表或任务表的某一行（或全部），或某一条由谁负责，读得没有把握：' +
      '页面上照原样排，不进入数据文件和图表。',
    remedy:
      '与原文对照。录入或转换有错的，改正原文件；表格读错的，在 `structure:` 之下写明；' +
      '原文就是这样的，不必管。',
  },
  audit: {
    says: '原文的两个数字不符，或认可过的不符现在已经没有了。',
    remedy:
      '原文确实前后不符的，在 `notes.yaml` 给其中一条写编者注；没有不符的，在 `plan.yaml` 的 `audit:` 之下认可；' +
      '用不着的认可请删去。',
  },
};
