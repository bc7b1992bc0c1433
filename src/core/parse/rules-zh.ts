/**
 * What the rules of the parser say of a line, in Chinese, by their English: why one took it, or declined. A test
 * holds that none is missing.
 */
export const whyInChinese: Readonly<Record<string, string>> = {
  'a scan may have made this number of dirt: it is not the next': '与上一个编号不连续，可能是扫描污点造成的',
  'lists and cells begin so too, and this number does not follow the last':
    '列项和单元格也这样开头，而且与上一个编号不连续',
  'it reads as a sentence, and its number does not follow the last': '读来是一句话，而且与上一个编号不连续',
  'it is the only one of its kind, and begins a sentence without a blank behind it':
    '全文只有这一个这样的编号，其后没有空格，是一句话的开头',
  'it begins a sentence without a blank behind it, as all of its kind do':
    '其后没有空格，是一句话的开头，全文这样的编号都是如此',
  'it names a clause of an article, and is not the next': '说的是某条的某款，而且不是接下来的一条',
  'only a blank stands behind the number, and the words are a sentence': '编号后只有空格，文字是一句话',
  'it speaks of several chapters and heads none': '说的是好几章，不是一章的标题',
  'what follows is a measure: the number is an amount': '后面是计量单位，这个数是数量',
  'the words themselves go on counting, or hold two columns': '文字本身接着计数，或含有两栏',
  'one of several names that are numbered right below one another, and head nothing there':
    '几个名称依次编号，紧挨着排列，下面没有内容',
  'a line of nothing but titles, each with a number of a scheme that begins lines here':
    '整行都是标题，各有编号，且这种编号在本文用于行首',
  'behind a title stands the first of the numbers below it, in brackets':
    '标题后面紧接着下一级的第一个带括号的编号',
  'a title was set behind the end of a paragraph': '标题接排在一段的末尾',
  'the numbers of a series go on inside the line': '同一序列的编号在行内继续',
  'the next number of a series that the line or the document has begun':
    '是本行或本文已开始的序列的下一个编号',
  'a 1 right behind a title, whose 2 follows or whose like begins other lines':
    '标题后紧接编号 1，后面有 2，或这种编号用于别的行首',
  'a 1 behind a full stop whose 2 follows, in a long line or of a sure scheme':
    '句号后的编号 1，后面有 2，且行很长或编号形式明确',
  'a 1 with a title, and right behind it the 1 of a lower scheme whose 2 follows':
    '带标题的编号 1，后面紧接下一级的 1，再后面有 2',
  'a 1 behind a colon with a title of its own, in a long line': '长行中冒号后的编号 1，自带标题',
  'belongs to the block of a hint above': '属于上面提示所指的内容',
  'above stands a line around the body, a heading by markup, a note, a frame, a hint or a table':
    '上面是正文之外的行、标记出的标题、注释、框、提示或表格',
  'the table of contents lists what stands above: it is a whole heading': '目录列有上面一行，它是完整的标题',
  'it begins with a tab or the signs of Markdown': '以制表符或 Markdown 符号开头',
  'paragraphs here begin with blanks and this line does not, right below one that does not end':
    '本文件各段段首空格，这一行顶格，上一行又没有写完',
  'no line of Chinese begins with this sign': '中文的行不会以这个符号开头',
  'the line above ends with 第, whose number stands here': '上一行止于“第”，这里是它的数字',
  'its number does not follow and the numbers go on without it, and the sentence above is not ended':
    '编号不连续，去掉它反而连续，而且上面的句子没有结束',
  'it begins with a number or a mark of a list, or is a heading by its word':
    '以编号或列项符号开头，或从用词看是标题',
  'the document is not broken at a width: a line is a paragraph': '本文没有按行宽断行，一行就是一段',
  'the sentence above ends with a number, and this line begins with its rest or its unit':
    '上面的句子止于数字，这一行以其余下的数字或单位开头',
  'the sentence above ends with what an amount follows, and this line begins with one':
    '上面的句子止于“达到”这类后面要写数量的词，这一行以数量开头',
  'the sentence above does not end, and this line ends one with its first character':
    '上面的句子没有结束，这一行的第一个字之后就是句号',
  'a numbered title above ends with 与 or 、, or this line begins with 的; it is short and has no stop':
    '上面带编号的标题止于“与”或“、”，或这一行以“的”开头；这一行短而没有标点，是它的下半',
  'what follows is the name of a file, which is to be fetched': '后面是供下载的文件名',
  'no line ends its words with 与 or 、': '没有一行会在“与”或“、”处结束',
  'the line above ends well before the width': '上面一行没有排满',
  'it is indented, as paragraphs of this document are': '有首行缩进，与本文的段落一样',
  'a blank line stands above it, and a whole sentence above that': '上面是空行，再上面是完整的句子',
  'the line above ends a sentence, and nothing but that tells a paragraph here':
    '上面一行句子已结束，而本文只能凭此分段',
  'the line above is as long as lines are here, and does not end': '上面一行已排满，句子没有结束',
  'no word of the plan': '不是规划的文字',
  'a table begins here': '这里是表格的开头',
  'a line without words': '没有文字的行',
  'a person has said what this line, or a block inside it, is': '有人注明了这一行或其中的内容是什么',
  'goes on with the title above': '接着上面的标题',
  'the entries of a table of contents, each a block': '目录的各条，每条单独处理',
  'a line around the body, as the frame has said': '正文之外的行（前面已判定）',
  'the rest of the paragraph above': '上面一段的余下部分',
  'a paragraph or a heading, or several headings in one line': '一段、一个标题，或一行中的几个标题',
  'an entry of a list: entries end with ；, or are whole sentences below a colon':
    '列项：各项以“；”结尾，或是冒号之下的整句',
  'the number after that of an entry of a list, with lines of that entry between: it is an entry too':
    '编号接着上面的列项，中间是那一项的内容：也是列项',
  'a decimal that numbers a paragraph: one of its like has a first sentence too much for a title':
    '小数形式的编号用于段落：同类中有一条的首句太长，不会是标题',
  'a clause under no other number, as all of its like are: whole sentences with no text below':
    '同类编号都是整句，上无编号、下无内容，是条款',
  'one of several whole paragraphs that are numbered right below one another, too much for titles':
    '几个整段依次编号，紧挨着排列，太长，不会是标题',
  'one of several phrases, numbered right below one another and below a sentence that ends with a colon':
    '冒号结尾的句子之下，几个短语依次编号，紧挨着排列',
  '附件： and the names of annexes, right above who signed or when':
    '“附件：”和附件名称，紧接在落款或日期之上',
  'small print of a page': '网页上的小字',
  'a remark in brackets on where the text comes from or to whom it is open': '括号中的来源或公开方式说明',
  'a label of where the text comes from or who edited it': '来源或编辑的标签',
  'a line of an information block': '信息栏的一行',
  'a date': '日期',
  'the name of a body and a date behind it, on one line': '同一行上的机关名称和日期',
  'who printed it, and when': '印发机关和日期',
  'a label of who has a copy': '抄送的标签',
  'a line near the end that is known by its words': '末尾附近，从用词可以认出的行',
  'an entry of a table of contents: it comes again below, or has a page behind it':
    '目录的一条：下文再次出现，或后面有页码',
  'the markup says that contents begin here': '标记说明这里是目录的开头',
  'one of several lines that come again below, in their order': '几行在下文依次再次出现',
  'too few entries for a table of contents': '条数太少，不像目录',
  'a line above the contents again, on a page of them': '目录页上重复目录之前的一行',
  'who signed and when, inside the document, above the title or the annex that a letter brings':
    '文件中间的落款和日期，在所附文件的标题之上',
  'a line above the body that begins with a label of an information block': '正文之上，以信息栏的标签开头',
  'a label of an information block, or its value, each in a line of its own among others':
    '信息栏的标签或内容，各占一行',
  'a line above the body that is the head of the letters of a body': '正文之上的文件头（某某文件）',
  'a line above the body that names a body and, behind it, a date': '正文之上，同一行上的机关名称和日期',
  'a line above the body that says in which newspaper it was printed': '正文之上，说明刊登在哪份报纸',
  'a line above the body that is the number of a document': '正文之上的文号',
  'a line above the body that is a date': '正文之上的日期',
  'a line above the body that ends with who is addressed, and a colon': '正文之上，以主送机关和冒号结尾',
  'the name of the document again, beside a page number or with one': '文件名称再次出现，旁边或其中有页码',
  'a number between dashes, or with 第…页, in a line by itself': '单独一行，两横线之间的数，或“第…页”',
  'a fraction that no other goes on from': '分数形式，没有接着的页码',
  'one of a run of bare numbers that goes up by one through the whole document': '全文逐一递增的单独的数',
  'a bare number in no run of pages': '单独的数，不在页码序列中',
  'one of some Roman numbers that go up by one, each in a line by itself, no farther than the contents':
    '目录为止逐一递增的罗马数字，各占一行',
  'a bare number in the last line of a long document': '长文件最后一行的单独的数',
  'the heading of a table, printed again where it goes on over the page': '续页上重复印出的表头',
  'a line that says that a table goes on, above its heading again': '表格续页标记，其下重复印出表头',
  'the markup of the page says that this stands around the document': '网页标记说明这是文件之外的文字',
  'a line above the body that is known as a button, a menu or small print of a page':
    '正文之上，是网页的按钮、菜单或小字',
  'a short line above the title, among others that are known as text of a page':
    '标题之上的短行，前后都是网页文字',
  'a short line below the last date, among others that are known as text of a page':
    '最后日期之下的短行，前后都是网页文字',
  'words that repeat from page to page beside a page number, or with one': '在页码旁边逐页重复的文字',
  'a short line just above a date, above the body': '正文之上，紧接在日期之上的短行',
  'a short line just above a date, at the end': '末尾，紧接在日期之上的短行',
  'a line above the body that is called what plans are called, with the lines that belong to it':
    '正文之上，名称像规划的行，以及与它相连的行',
  'the page says the title above it, too': '网页在上面重复了标题',
  'the office and the name of who gives a report, below its title': '标题之下，作报告的人的职务和姓名',
  'who issues it, above its title': '标题之上的发文机关',
  '附件 alone above a title only says that a letter brought the text':
    '标题之上单独的“附件”，只说明是随文所附',
  'in brackets below the title, or when and where it was given': '标题之下括号中的说明，或时间地点',
  'it does not begin as an annex does': '开头不像附件',
  'it is the name of a file': '是文件名',
  'it says that a table goes on over the page': '说明表格续到这一页',
  'a line 附件： that names annexes, with the names below it, stands around the body and opens no annex':
    '“附件：”和下面的附件名称在正文之外，不是附件的开头',
  'it names no annexes that follow': '所列的附件下文没有',
  'a line 附件：重点项目表 below which nothing of that annex stands names it, and opens none':
    '“附件：重点项目表”一行，下面没有附件的内容：只是列出名称，不另成附件',
  'no colon and name of an annex stand on its line': '这一行没有冒号和附件名称',
  'what stands below it is of that annex': '下面就是附件的内容',
  'a short line that begins with 附件, 附表 or 附录 opens an annex; its title may stand in the line below':
    '以“附件”“附表”或“附录”开头的短行是附件的开头，标题可能在下一行',
  'a short line that begins with 专栏 and a number opens a panel; its title may stand in the line below':
    '以“专栏”和编号开头的短行是专栏的开头，标题也可在下一行',
  'it does not begin as a panel does': '开头不像专栏',
  'a line in the printed frame of a panel belongs to it: an entry where it begins with a number or a bullet':
    '印在专栏框里的行属于专栏，以编号或符号开头的是其中一项',
  'no frame is printed around it': '没有印在框里',
  'the frame opens no panel': '这个框不是专栏',
  'a line that is called what plans are called, before the body, is the title of the document':
    '正文之前，名称像规划的行是文件标题',
  'it is no line that is called what plans are called, before the body': '不是正文之前名称像规划的行',
  'it is the title of one of several texts in this document': '是本文件所含几份文本之一的标题',
  'what surrounds the body (contents, addressee, signature, date …) is kept, and is no clause':
    '正文之外的内容（目录、主送机关、落款、日期等）保留，不作条款',
  'it stands in the body': '在正文之中',
  'where no line is called what plans are called, a short first line is the title':
    '没有名称像规划的行时，较短的第一行是标题',
  'the document has a title': '文件已有标题',
  'it is not the first line': '不是第一行',
  'it begins with a number': '以编号开头',
  'the markup sets it as an entry of a list': '标记把它列为列表中的一项',
  'it is the heading of a preface': '是前言的标题',
  'it begins as an annex does': '开头像附件',
  'one of the words for a preface, above everything else, heads the preface':
    '最前面表示前言的词是前言的标题',
  'it is no word for a preface': '不是表示前言的词',
  'a preface stands above everything else': '前言应在最前面',
  'a number of the ladder heads a division; its title ends at the first 。 or stands below; an article has none':
    '编号属于某一级的是这一级的标题，到第一个句号为止，或在下一行；条没有标题',
  'it begins with no number that counts': '开头没有有效的编号',
  'its number heads nothing in this document': '这种编号在本文件中不用于标题',
  'a line where the number of a heading is missing is that heading': '标题缺了编号的那一行就是该标题',
  'no number of a heading is missing here': '这里没有缺编号的标题',
  'what the markup of a document sets as a heading is one, beside the numbered ones of its level':
    '文件标记为标题的就是标题，与同级有编号的并列',
  'the title of the document stands below it': '文件标题在它下面',
  'no markup sets it as a heading': '没有标记为标题',
  'a short line that the table of contents lists is a heading': '目录列有的短行是标题',
  'it is too long for an entry of a table of contents': '太长，不像目录的一条',
  'no table of contents lists it': '目录没有列它',
  'the title of one of several texts in a document, each with its own numbers, heads a part':
    '文件含几份各自编号的文本时，各文本的标题是部分的标题',
  'no numbers of a text of its own begin below it': '下面没有另起的编号',
  'in a document that numbers no such headings, short lines between paragraphs are headings':
    '这一级标题不编号的文件中，段落之间的短行是标题',
  'the document has no headings that are told by their shortness': '本文件没有凭短行认出的标题',
  'one of the words that close a document, behind its last number or above its last articles, is a heading':
    '结束语、附则等用来收尾的词，在最后一个编号之后，或在最后几条的上方，是标题',
  'it is no word that closes a document': '不是表示结语的词',
  'the document has no numbered headings that it could close': '文件没有编号的标题，谈不上结语',
  'numbered headings follow': '后面还有编号的标题',
  'what no other rule takes is a paragraph': '其他规则都不适用的是一段',
  'what plan.yaml names under structure is what it says there':
    'plan.yaml 的 structure 之下写明的，照写明的处理',
  'plan.yaml says nothing of it': 'plan.yaml 没有写到它',
  'a line that begins with —— or another bullet is an entry of a list': '以“——”或其他列项符号开头的行是列项',
  'its sign adorns the number of a heading': '开头的符号只是标题编号前的装饰',
  'it begins with no bullet': '开头没有列项符号',
  'a number that counts in a list, or stands below the last step of the ladder, is that of an entry':
    '在列项中计数，或低于最后一级标题的编号，是列项的编号',
  'its number heads something in this document': '这种编号在本文件中用于标题',
  'a number in a panel or in an annex that explains words counts its entries':
    '专栏或名词解释附件中的编号是其中各项的编号',
  'so strong a number heads something in an annex that explains words, too':
    '这样高级的编号在名词解释附件中也用于标题',
  'it stands in no panel and in no annex that explains words': '不在专栏或名词解释附件中',
  'it goes on with the numbers around the panel': '接着专栏之外的编号',
  'what the markup of a document sets as an entry of a list is one': '文件标记为列项的就是列项',
  'no markup sets it as an entry': '没有标记为列项',
  'behind the last numbered heading, ［1］ that the text calls for and an entry of a glossary are notes':
    '最后一个编号标题之后，正文引用的［1］和名词解释的各条是注释',
  'it does not begin as a note does': '开头不像注释',
  'numbered headings follow, and notes stand at the end': '后面还有编号的标题，而注释应在末尾',
  'no line calls for a note of this number': '正文没有引用这个编号的注释',
  'it is too long for a title': '太长，不像标题',
  'it ends as a sentence does': '结尾像一句话',
  'the lines of a table, with its title, unit and notes, are a table of rows':
    '表格各行连同表题、单位和注，作为一张表',
  'no table stands here': '这里没有表格',
  'Short lines of several kinds that come again in the same order are the cells of rows.':
    '几种短行按同样的次序反复出现，是表格各行的单元格',
  'Cells stand behind tabs or wide spaces.': '单元格之间是制表符或较宽的空格',
  'The markup of the document has a table here, with its cells and spans.':
    '文件标记这里是表格，单元格和合并都已标明',
  'Rows lack cells, and what the heads say allows one place for each of the others.':
    '有的行缺格，按表头所说，其余各格只有一种排法。',
  'Numbers count the rows, and the words of each, counted from its end, are what the heads say.':
    '各行依次编号，每行的文字从行末数起，与表头所说的相符。',
  'Words stand one under another in columns, and between these nearly all lines are blank.':
    '文字上下对齐成列，列间几乎各行都是空白',
  'Every row has as many words, a single blank apart, and a column is all values.':
    '各行的词数相同，以一个空格隔开，其中一列全是数值',
  'plan.yaml says that these lines are a table, and how many columns it has.':
    'plan.yaml 注明这几行是表格，以及有几列',
};
