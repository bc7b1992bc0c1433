/** What readers say of files that cannot be read, and of what is not among the words of a document. */
import { catalogue } from '../model/sentence.ts';

/** What a file is, as sentences name it. */
export const names = catalogue({
  pdf: { en: 'PDF', zh: 'PDF 文件' },
  ofd: { en: 'OFD', zh: 'OFD 文件' },
  doc: { en: 'Word document', zh: 'Word 文件' },
  docx: { en: 'Word document', zh: 'Word 文件' },
  odt: { en: 'OpenDocument text', zh: 'OpenDocument 文本' },
  file: { en: 'file', zh: '文件' },
});

export const said = catalogue({
  merged: {
    en: `git put two versions of the same lines into this file, from here to line {last}. Keep the words that hold, and
      delete the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
    zh: `从这里到第 {last} 行，git 合并时把同一处的两个版本都留下了。请只留正确的内容，
      并删去以 <<<<<<<、=======、>>>>>>> 开头的各行。`,
  },
  noSheet: {
    en: 'this file is no spreadsheet (.xlsx). Save it anew as .xlsx.',
    zh: '这不是电子表格（.xlsx）。请另存为 .xlsx。',
  },
  noText: {
    en: 'this file is not text in UTF-8, UTF-16 or GB18030. Save it as plain text in UTF-8.',
    zh: '这个文件不是 UTF-8、UTF-16 或 GB18030 的文本。请存为 UTF-8 纯文本。',
  },
  noSource: {
    en: `this file is not text in UTF-8, UTF-16 or GB18030. Save the document as plain text (UTF-8) and put that
      here.`,
    zh: '这个文件不是 UTF-8、UTF-16 或 GB18030 的文本。请把原文存为纯文本（UTF-8），放在这里。',
  },
  damagedText: {
    en: `this text is damaged: {n} of its signs are none, the first on this line behind “{words}”. Mend them in a text
      editor that shows {encoding}, or use another copy.`,
    zh: '这个文本已损坏：有 {n} 处不是字符，第一处在本行“{words}”之后。请用支持 {encoding} 的编辑器改正，或用别的副本。',
  },
  decodedTwice: {
    en: `this text was read in a wrong encoding and saved so: its Chinese has become signs like “{words}”. Use the text
      as it was before, or save it anew from the program that it came from.`,
    zh: `这个文本曾按错误的编码打开，又另存过：其中的中文已变成“{words}”这样的符号。请用原来的文本，
      或从原来的程序重新保存。`,
  },
  lostSigns: {
    en: `{n} character(s) were lost before this text was saved: � stands in their place, the first on this line behind
      “{words}”. Compare it with another copy, and type what is missing.`,
    zh: '保存这个文本之前已丢失 {n} 个字，原处是 �，第一处在本行“{words}”之后。请与别的副本核对，补录缺字。',
  },
  privateSigns: {
    en: `{n} sign(s) here are what only a font of their own shows, the first on this line behind “{words}”: readers see a
      box or nothing. Compare them with the document, and type the signs that stand there.`,
    zh: '这里有 {n} 个字符只有专用字体才能显示，第一处在本行“{words}”之后，读者看到的是方框或空白。请与文件核对，改录为通用字符。',
  },
  breakSigns: {
    en: `{n} sign(s) that break a line in other programs end none here, the first on this line behind “{words}”: what
      follows is read as of the same line. Put line ends in their place.`,
    zh: `有 {n} 处换行符在别的程序里换行，在这里不换行，第一处在本行“{words}”之后；其后的文字按同一行读取。
      请改成普通的换行。`,
  },
  markdownSigns: {
    en: `{n} sign(s) of Markdown (**, #) stand among the words as they are, the first on this line. Save the document as
      source.md: then they are read.`,
    zh: `有 {n} 处 Markdown 标记（**、#）原样留在文字里，第一处在本行。请把文件另存为 source.md，标记就会按其含义读取。`,
  },
  lostByte: {
    en: `{n} line(s) have lost a byte, so that other characters are read from there on, the first on this line behind
      “{words}”. Compare them with another copy, and type what stands there.`,
    zh: '有 {n} 行丢失了字节，其后的文字读成了别的字，第一处在本行“{words}”之后。请与别的副本核对，重新录入。',
  },
  breaksOff: {
    en: `this page breaks off: {sign} has no end, and words behind it may be missing. Compare it with another copy, or
      save the page anew.`,
    zh: '这个网页不完整：{sign} 没有结尾，后面的文字可能缺失。请与别的副本核对，或重新保存网页。',
  },
  tooLarge: {
    en: `this file is larger than any plan: at most {lines} lines, {characters} characters and {megabytes} MB are read.
      Take out what is not the plan's, or make several plans of it.`,
    zh: `这个文件大得不像一份规划：最多读取 {lines} 行、{characters} 字、{megabytes} MB。
      请删去不属于规划的内容，或分成几份规划。`,
  },
  noWords: {
    en: 'the document has no words. Put the text of the plan into this file.',
    zh: '文件里没有文字。请把规划的文本放进这个文件。',
  },
  wordsLost: {
    en: `{n} character(s) of this file are not among the words that were read: {quoted}. Compare the pages with the
      document, and type what is missing as plain text.`,
    zh: '文件中有 {n} 个字没有读出来：{quoted}。请把页面与文件对照，缺的文字请用纯文本录入。',
  },
  line: { en: 'line {line} “{words}”', zh: '第 {line} 行“{words}”' },
  noLine: { en: '“{words}”', zh: '“{words}”' },
  setAsHeading: {
    en: 'set in larger, heavier or other letters as headings are, and taken for one without a number',
    zh: '字号、粗细或字体与标题一样，按没有编号的标题处理',
  },
  struckWords: {
    en: '“{words}” is struck out, and may be none of the text',
    zh: '“{words}”带删除线，可能不算正文',
  },
  unseenWords: {
    en: '“{words}” is hidden by the styles of the page or document, and may be none of the text',
    zh: '“{words}”被网页或文件的样式隐藏，可能不算正文',
  },
  few: { en: ' ({quoted})', zh: '（{quoted}）' },
  fewOfMore: { en: ' ({quoted}, …)', zh: '（{quoted}等）' },

  damaged: {
    en: `this {what} is damaged and cannot be read. Open it in the program that it came from, save or print it anew,
      and use that file.`,
    zh: '这个 {what}已损坏，读不了。请用原来的程序打开，另存或重新打印，用新的文件。',
  },
  damagedPacked: {
    en: `this {what} is damaged, or unpacks to more than any document holds. Save it anew as {ending} without its
      pictures, or as plain text.`,
    zh: '这个 {what}已损坏，或解压后大得不合常理。请去掉图片后另存为 {ending}，或存为纯文本。',
  },
  cutPacked: {
    en: 'this {what} is cut short: its end is missing, as after a download that broke off. Fetch or copy it again.',
    zh: '这个 {what}不完整：缺少末尾，多半是下载或复制中断了。请重新下载或复制一份。',
  },
  noBytes: {
    en: 'this file is empty (0 bytes), as after a download that broke off. Fetch or copy it again.',
    zh: '这是空文件（0 字节），多半是下载或复制中断了。请重新下载或复制一份。',
  },
  isNone: {
    en: 'this file is no {what} ({ending}). Save the document anew as {ending}, or as plain text.',
    zh: '这个文件不是 {what}（{ending}）。请把原文另存为 {ending}，或存为纯文本。',
  },
  locked: {
    en: 'this {what} is protected by a password. Save it without one.',
    zh: '这个 {what}有密码保护。请另存为没有密码的文件。',
  },
  entities: {
    en: 'this {what} defines entities of its own, which no program writes. Save it anew, and use that file.',
    zh: '这个 {what}里有正常程序不会写的内容（自定义实体）。请另存一份，用新的文件。',
  },
  tooDeep: {
    en: `this {what} holds elements in one another farther than any program writes them. Save it anew, and use that
      file.`,
    zh: '这个 {what}的内容层层嵌套，超过正常程度。请另存一份，用新的文件。',
  },
  ofdTooMuch: {
    en: 'this OFD asks for more pages or characters than any document has. Save it anew, and use that file.',
    zh: '这个 OFD 文件的页数或字数多得不合常理。请另存一份，用新的文件。',
  },
  ofdNoPages: {
    en: `this OFD is damaged: the list of its pages is missing. Open it in an OFD reader, save it anew, and use that
      file.`,
    zh: '这个 OFD 文件已损坏：缺少页面目录。请用 OFD 阅读器打开，另存一份，用新的文件。',
  },
  olderWord: {
    en: `this Word document is older than Word 97, which is not read. Open it in Word or WPS and save it as .docx.`,
    zh: '这个 Word 文件是 Word 97 以前的格式，读不了。请用 Word 或 WPS 打开，另存为 .docx。',
  },
  noOdt: {
    en: 'this file is no OpenDocument text (.odt). Save the document anew, and use that file.',
    zh: '这个文件不是 OpenDocument 文本（.odt）。请把原文另存一份，用新的文件。',
  },
  wordEntities: {
    en: `this Word document defines entities of its own, which Word never writes. Save it anew as .docx in Word or
      WPS, or as plain text.`,
    zh: `这个 Word 文件里有 Word 不会写的内容（自定义实体）。请用 Word 或 WPS 另存为 .docx，
      或存为纯文本。`,
  },
  lockFile: {
    en: `this is no document, but what Word or WPS puts beside one while it is open (~$). Name the document itself,
      whose name is without ~$.`,
    zh: '这不是原文，而是 Word、WPS 打开文件时放在旁边的临时文件（~$）。请写名字里没有 ~$ 的那个文件。',
  },
  noWordFile: {
    en: `this file is no Word document (.docx). Save the document anew as .docx, or as plain text; unpack a packed file
      first, and name the document in it.`,
    zh: '这个文件不是 Word 文件（.docx）。请把原文另存为 .docx，或存为纯文本；是压缩包的，请先解压，再写明其中的文件。',
  },
  wordTooDeep: {
    en: `this Word document holds elements in one another farther than Word writes them. Save it anew as .docx, or as
      plain text.`,
    zh: '这个 Word 文件的内容层层嵌套，超过正常程度。请另存为 .docx，或存为纯文本。',
  },
  wordNotRead: {
    en: 'this file cannot be read as a Word document. Save it anew as .docx, or as plain text.',
    zh: '这个文件不能按 Word 文件读取。请另存为 .docx，或存为纯文本。',
  },
});

/** Files of other programs. */
export const others = catalogue({
  readable: {
    en: `{advice} What can be read: plain text (.txt), Markdown (.md), HTML (.html), Word (.docx, .doc, .wps),
      OpenDocument (.odt), PDF and OFD.`,
    zh: `{advice}可以读取的有：纯文本（.txt）、Markdown（.md）、HTML（.html）、
      Word（.docx、.doc、.wps）、OpenDocument（.odt）、PDF 和 OFD。`,
  },
  picture: {
    en: 'this is a picture. Have its text recognised (OCR), read it over, and save it as plain text (UTF-8).',
    zh: '这是图片。请先识别出文字（OCR），校对后存为纯文本（UTF-8）。',
  },
  packed: {
    en: 'this is a packed file and no text. Unpack it (.zip, .rar, .7z, .gz) and name the document in it.',
    zh: '这是压缩包，不是文本。请先解压（.zip、.rar、.7z、.gz），再写明其中的文件。',
  },
  spreadsheet: {
    en: `this is a spreadsheet. Copy its cells into a Word document (.docx), where they become a table, or save the
      document they belong to.`,
    zh: '这是电子表格。请把单元格复制到 Word 文件（.docx）里成为表格，或用它所属的文件。',
  },
  presentation: {
    en: 'this is a presentation. Copy its words into a Word document (.docx) or a plain text file (UTF-8).',
    zh: '这是演示文稿。请把文字复制到 Word 文件（.docx）或纯文本文件（UTF-8）里。',
  },
  rtf: {
    en: 'this is a document in RTF. Open it in Word or WPS and save it as .docx.',
    zh: '这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx。',
  },
  locked: {
    en: `this is a document of Office that is protected by a password. Open it, save it without one, and use that
      file.`,
    zh: '这是有密码保护的 Office 文件。请打开后另存为没有密码的文件，用新的文件。',
  },
  oldOffice: {
    en: `this is a file of an old format of Office that holds no text document, or none that is whole. Open it in Word
      or WPS and save it as .docx.`,
    zh: '这是旧格式的 Office 文件，其中没有完整的文字文件。请用 Word 或 WPS 打开，另存为 .docx。',
  },
  epub: {
    en: 'this is an electronic book (.epub). Copy its text into a plain text file (UTF-8).',
    zh: '这是电子书（.epub）。请把文字复制到纯文本文件（UTF-8）里。',
  },
  data: {
    en: 'this is data in {format} and no document. Name the file of the document itself.',
    zh: '这是 {format} 数据，不是文件正文。请写明正文所在的文件。',
  },
  rows: {
    en: `this is a table of data (.csv, .tsv) and no document. Copy its rows into a Word document (.docx), where they
      become a table, or name the document they belong to.`,
    zh: '这是数据表（.csv、.tsv），不是文件正文。请把各行复制到 Word 文件（.docx）里成为表格，或用它所属的文件。',
  },
  log: {
    en: 'this is the log of a program and no document. Name the file of the document itself.',
    zh: '这是程序的日志，不是文件正文。请写明正文所在的文件。',
  },
  program: {
    en: 'this is a program or its settings and no document. Name the file of the document itself.',
    zh: '这是程序代码或配置，不是文件正文。请写明正文所在的文件。',
  },
  xml: {
    en: 'this is a file in XML. Open it in the program that it came from, and save it as .docx, .odt or HTML.',
    zh: '这是 XML 文件。请用原来的程序打开，另存为 .docx、.odt 或 HTML。',
  },
  mht: {
    en: `this is a web page with its pictures in one file (.mht), or a message. Open it in a browser, and save the page as
      HTML.`,
    zh: '这是单个文件的网页（.mht）或邮件。请用浏览器打开，把网页另存为 HTML。',
  },
  insidePdf: {
    en: 'this is a damaged PDF: its beginning is lost. Use another copy, or print the document anew as PDF.',
    zh: '这是已损坏的 PDF：缺少开头。请用别的副本，或把文件重新打印为 PDF。',
  },
  readByNew: {
    en: `this is {what} and no text. npm run new -- FILE --id NAME reads it and makes the folder of its plan, with the
      text beside the original.`,
    zh: `这是{what}，不是文本。npm run new -- 文件 --id 名字 可以读取它，并建立规划的文件夹，
      文本与原件放在一起。`,
  },
  namedOtherwise: {
    en: `this is {what} that is only named {name}. Move it away, and put {name} back as it was; what is to be published
      goes in by npm run new -- FILE --id NAME.`,
    zh: `这是{what}，只是名字叫 {name}。请把它移走，放回原来的 {name}；要发布的文件，
      请用 npm run new -- 文件 --id 名字 放入。`,
  },
  rtfForText: {
    en: `this is an RTF file, as WordPad and TextEdit save them, that is only named {name}. Open it there, save it as plain
      text (UTF-8), and name that file {name}.`,
    zh: `这是 RTF 文件（写字板、“文本编辑”存的格式），只是名字叫 {name}。请用原来的程序打开，
      另存为纯文本（UTF-8），再用 {name} 这个名字。`,
  },
  sheetForCsv: {
    en: `this is a spreadsheet that is only named {name}. Open it in Excel or WPS, save it as “CSV UTF-8”, and name that
      file {name}.`,
    zh: '这是电子表格，只是名字叫 {name}。请用 Excel 或 WPS 打开，另存为“CSV UTF-8”，再用 {name} 这个名字。',
  },
  aSpreadsheet: { en: 'a spreadsheet', zh: '电子表格' },
  pdf: { en: 'a PDF', zh: ' PDF 文件' },
  ofd: { en: 'an OFD', zh: ' OFD 文件' },
  docx: { en: 'a Word document', zh: ' Word 文件' },
  doc: { en: 'a Word document', zh: ' Word 文件' },
  odt: { en: 'an OpenDocument text', zh: ' OpenDocument 文本' },
});

/** What of a document is not among its words, or stands elsewhere. */
export const notes = catalogue({
  deletions: {
    en: '{n} deletion(s) of tracked changes are left out{words}, and what is inserted is read: all as accepted.',
    zh: '修订中删去的 {n} 处已略去{words}，插入的照读：全部按接受修订处理。',
  },
  deletedRows: {
    en: '{n} table row(s) that a tracked change deletes are left out{words}.',
    zh: '修订中删去的表格行 {n} 行已略去{words}。',
  },
  insertions: {
    en: '{n} insertion(s) of tracked changes are read as accepted{words}.',
    zh: '修订中插入的 {n} 处按接受处理{words}。',
  },
  equations: {
    en: `{n} equation(s) were written as their characters in one line{words}. Compare them with the document:
      fractions, roots, raised and lowered signs are drawn there.`,
    zh: '{n} 个公式按字符写成一行{words}。请与文件核对：其中的分数、根号、上下标是画出来的。',
  },
  wordRuby: {
    en: '{n} reading(s) set above characters (ruby) are left out{words}; the characters are kept.',
    zh: '汉字上方的注音 {n} 处已略去{words}，汉字保留。',
  },
  ruby: {
    en: '{n} reading(s) set above characters (ruby) are left out{words}.',
    zh: '汉字上方的注音 {n} 处已略去{words}。',
  },
  textBoxes: {
    en: `{n} text box(es) stand behind the paragraph that they hang on{words}. Move their words if they belong
      elsewhere.`,
    zh: '{n} 个文本框的文字放在所依附的段落之后{words}。位置不对的，请移动。',
  },
  wordPictures: {
    en: '{n} picture(s), charts or objects are no text{words}. If one of them shows words, type them.',
    zh: '{n} 个图片、图表或对象不是文字{words}。其中有文字的，请录入。',
  },
  pictures: {
    en: '{n} picture(s) are no text. If one of them shows words, type them.',
    zh: '{n} 张图片不是文字。其中有文字的，请录入。',
  },
  objects: {
    en: '{n} equation(s), charts or objects are no text. Type the words that they show.',
    zh: '{n} 个公式、图表或对象不是文字。请录入其中的文字。',
  },
  inside: {
    en: '{n} document(s) that this one only holds or names were not read. Open it in Word, save it anew, and use that.',
    zh: '其中嵌入或引用的 {n} 个文件没有读。请用 Word 打开后另存，用新的文件。',
  },
  hidden: {
    en: `{n} run(s) are hidden in the document and are among the words{words}. Take them out of source.html if they are
      not the plan's.`,
    zh: '有 {n} 处文字在文件中是隐藏的，现已读入{words}。不属于规划的，请从 source.html 中删去。',
  },
  struck: {
    en: `{n} run(s) are struck out in the document and are among the words{words}. Take them out of source.html if they
      are not the plan's.`,
    zh: '有 {n} 处文字在文件中带删除线，现已读入{words}。不属于规划的，请从 source.html 中删去。',
  },
  placeholders: {
    en: `{n} field(s) of a form are not filled in, and what they say to whoever fills them in is among the words{words}.
      Take it out of source.html.`,
    zh: '有 {n} 处内容控件没有填写，其中的提示文字已读入{words}。请从 source.html 中删去。',
  },
  around: {
    en: 'The {name} of the document are no words of its text and are left out{words}.',
    zh: '文件的{name}不是正文，已略去{words}。',
  },
  header: { en: 'headers', zh: '页眉' },
  footer: { en: 'footers', zh: '页脚' },
  comments: { en: 'comments', zh: '批注' },
  headersAndFooters: {
    en: 'Headers and footers are no words of the text and are left out{words}.',
    zh: '页眉和页脚不是正文，已略去{words}。',
  },
  odtComments: {
    en: '{n} comment(s) are no words of the text and are left out{words}.',
    zh: '{n} 处批注不是正文，已略去{words}。',
  },
  docComments: {
    en: 'Comments are no words of the text and are left out{words}.',
    zh: '批注不是正文，已略去{words}。',
  },
  docTextBoxes: {
    en: 'Text boxes are not among the words{words}. Type what belongs to the plan.',
    zh: '文本框的文字没有读入{words}。属于规划的，请录入。',
  },
  odtChanges: {
    en: 'Tracked changes are read as accepted: what they delete is left out{words}.',
    zh: '修订按接受处理：删去的内容已略去{words}。',
  },
  notesAtEnd: {
    en: '{n} note(s) stand at the end of the text, numbered as the text calls for them{words}.',
    zh: '{n} 条注释放在文末，按正文引用的次序编号{words}。',
  },
  docNotes: {
    en: `{n} note(s) stand at the end of the text{words}; where the text calls for them is not kept. Type their
      numbers, such as [1], where they are called and before the notes.`,
    zh: '{n} 条注释放在文末{words}，但引用的位置没有保留。请在引用处和注释前录入编号，如 [1]。',
  },
  docNumbers: {
    en: `Numbers that Word sets by itself before headings and entries are not kept in this format, and changes that
      were tracked cannot be told from the text. Compare it with the document; saved as .docx it is read with both.`,
    zh: `这种格式不保留 Word 自动编的标题和列项编号，修订的内容也分不出来。请与文件核对；
      另存为 .docx 再读，两者都能保留。`,
  },
  docSymbols: {
    en: `{n} sign(s) are named by their place in a font of signs, and another character stands for each in the text, at the
      end of these words{words}. Type the signs that the document shows.`,
    zh: '有 {n} 个符号是专用字体中的字形，读出的是别的字符，在以下文字的末尾{words}。请按文件录入。',
  },
  docWiped: {
    en: `{n} characters of this Word document are wiped out, behind these words{words}: the file is damaged. Compare it
      with another copy, and type what is missing.`,
    zh: '这个 Word 文件已损坏，有 {n} 个字变成了空白，在以下文字之后{words}。请与别的副本核对，补录缺字。',
  },
  docFields: {
    en: `{n} field(s) hold no words that they show{words}. Compare them with the document, and type what stands there.`,
    zh: '有 {n} 处由 Word 自动填写的内容（“域”）没有显示文字{words}。请与文件核对，补录那里的文字。',
  },
  lostDoc: {
    en: `{n} characters of the document are not among the words that were read: {quoted}. They may be deletions of
      tracked changes; else type them in, or save the document as Word (.docx) and use that file.`,
    zh: `文件中有 {n} 个字没有读出来：{quoted}。可能是修订中删去的；若不是，请录入，
      或另存为 Word（.docx），用那个文件。`,
  },
  wordReader: { en: 'The reader of Word says: {words}.', zh: '读取 Word 的程序提示：{words}。' },
  lostWord: {
    en: `{n} characters of the document are not among the words that were read: {quoted}. Type them in, or save the
      document in Word as plain text (.txt) and use that file.`,
    zh: '文件中有 {n} 个字没有读出来：{quoted}。请录入，或在 Word 中另存为纯文本（.txt），用那个文件。',
  },
  lostOdt: {
    en: `{n} characters of the document are not among the words that were read: {quoted}. Type them in, or save the
      document as Word (.docx) and use that file.`,
    zh: '文件中有 {n} 个字没有读出来：{quoted}。请录入，或另存为 Word（.docx），用那个文件。',
  },
  odtLostNumbers: {
    en: '{n} entries have a number that the document only shows and that could not be told. Type them.',
    zh: '有 {n} 项的编号是自动显示的，无法得知。请录入。',
  },
  odtNumbers: {
    en: `{n} numbers that the document shows before headings and entries were written into the text; compare some with
      the document.`,
    zh: '文件自动显示的 {n} 个编号已写入文本，请抽查核对。',
  },
});
