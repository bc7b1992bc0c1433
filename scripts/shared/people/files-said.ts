/** What is said of the files of people, where they are read and written, in both languages. */
import { catalogue } from '../../../src/core/model/sentence.ts';

export const people = catalogue({
  link: {
    en: `this is a link, and links are not followed in seeds/, so that nothing from elsewhere is published by
      mistake. Put the {wanted} itself here.`,
    zh: `这是一个链接。为免误发别处的内容，seeds/ 中不接受链接。请把{wanted}本身放在这里。`,
  },
  file: { en: 'file', zh: '文件' },
  folder: { en: 'folder', zh: '文件夹' },
  isFile: {
    en: 'this is a file, and a folder is wanted here. Move it away.',
    zh: '这是文件，而这里应是文件夹。请把它移走。',
  },
  isFolder: {
    en: 'this is a folder, and a file is wanted here. Move it away.',
    zh: '这是文件夹，而这里应是文件。请把它移走。',
  },
  odd: {
    en: 'this is no ordinary file (a pipe, a socket or a device). Put the {wanted} itself here.',
    zh: '这不是普通文件（而是管道、套接字或设备）。请把{wanted}本身放在这里。',
  },
  notRead: { en: 'this cannot be read: {why}.', zh: '无法读取：{why}。' },
  folderNotRead: { en: 'this folder cannot be read: {why}.', zh: '无法读取这个文件夹：{why}。' },
  notWritten: {
    en: 'this could not be written, and is as it was: {why}.',
    zh: '没有写成，保持原样：{why}。',
  },
  taken: {
    en: `something of this name stands here already (another command may just have made it), and is as it was. Look
      whether it is what you want; if not, choose another name.`,
    zh: '这里已经有同名的文件夹或文件（可能是另一个命令刚刚建成的），没有改动它。请看看是不是您要的；不是的话，换一个名字。',
  },
  folderNotMade: { en: 'this folder could not be made: {why}.', zh: '没有建成这个文件夹：{why}。' },
  systemSays: { en: 'the system says {words}', zh: '系统提示 {words}' },
});

const notAllowed = {
  en: 'its permissions do not allow it; change them, or run this as the one who owns it',
  zh: '没有权限；请更改权限，或用文件所有者的账号运行',
} as const;
const tooManyOpen = {
  en: 'too many files are open; close other programs and try again',
  zh: '打开的文件太多；请关闭其他程序，再试一次',
} as const;
const standsThere = {
  en: 'something else of this name stands there by now; look at it, and try again',
  zh: '那里刚刚有了同名的内容；请看一看，再试一次',
} as const;
/** Why the system refused, by the code of its error. */
export const refusals = catalogue({
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    en: 'the disk takes no writing; put the folder where files can be changed',
    zh: '磁盘只能读；请把文件夹放到可以写的地方',
  },
  ENOSPC: { en: 'the disk is full; make room and try again', zh: '磁盘已满；请腾出空间，再试一次' },
  EDQUOT: {
    en: 'your share of the disk is used up; make room and try again',
    zh: '您的磁盘配额已用完；请腾出空间，再试一次',
  },
  EIO: { en: 'the disk has a fault; copy the folder elsewhere', zh: '磁盘出错；请把文件夹复制到别处' },
  ENAMETOOLONG: { en: 'its name is too long; give it a shorter one', zh: '名字太长；请改短' },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENOENT: {
    en: 'what it stands in is gone; put that back and try again',
    zh: '它所在的文件夹不见了；请放回去，再试一次',
  },
  ENOTDIR: {
    en: 'a file stands where one of the folders of its path should be; rename or move that file',
    zh: '路径中该是文件夹的地方是一个文件；请给那个文件改名，或移走',
  },
  EISDIR: {
    en: 'a folder stands where the file should be; rename or move that folder',
    zh: '该是文件的地方是一个文件夹；请给那个文件夹改名，或移走',
  },
  EEXIST: standsThere,
  ENOTEMPTY: standsThere,
  EBUSY: {
    en: 'another program has it open; close that and try again',
    zh: '另一个程序正在使用它；请关闭那个程序，再试一次',
  },
  EXDEV: {
    en: 'it lies on another disk than what it stands in; work in a folder of one disk',
    zh: '它与所在的文件夹不在同一个磁盘上；请把它们放在同一个磁盘',
  },
  ELOOP: {
    en: 'it is a link that leads to itself; put the file itself there',
    zh: '它是指向自己的链接；请放上文件本身',
  },
  EFBIG: { en: 'it is too large for this disk; make it smaller', zh: '它太大，磁盘容纳不下；请缩小文件' },
  ENOMEM: {
    en: 'there is not enough memory; close other programs and try again',
    zh: '内存不足；请关闭其他程序，再试一次',
  },
  EAGAIN: {
    en: 'the system had no room for it; close other programs and try again',
    zh: '系统资源不足；请关闭其他程序，再试一次',
  },
});

export const seeds = catalogue({
  noPlan: {
    en: `there is no plan here ({folder}). If your plans are elsewhere, go to the folder that holds their seeds/ and run
      it there; else run npm run new -- FILE --id NAME.`,
    zh: '这里（{folder}）没有规划。如果规划在别处，请到放着 seeds/ 的那个文件夹再运行；否则请运行 npm run new -- 文件 --id 名字。',
  },
  twins: {
    en: 'this folder and {twin} give two plans one address. Rename one of them.',
    zh: '这个文件夹和 {twin} 会使两份规划用同一个网址。请给其中一个改名。',
  },
  twoSources: {
    en: `there are {names} here, and only one of them can be the plan. Keep the document as received, and give the
      others another name.`,
    zh: '这里有 {names}，只能有一个是规划。请保留收到的那一份，其余的改名。',
  },
  twoOriginals: {
    en: `there are {names} here, and only one of them can be what the text was made from. Keep that, and give the
      others another name.`,
    zh: '这里有 {names}，文本只能由其中一个得来。请保留那一个，其余的改名。',
  },
  nearName: {
    en: 'this file is not read: the name that is read is {meant}. If it is meant, rename it to {meant}.{hidden}',
    zh: '这个文件没有读取：程序读的是 {meant}。如果就是它，请改名为 {meant}。{hidden}',
  },
  nearBeside: {
    en: `this file is not read: {meant} beside it is. If you wrote your changes here, put them into {meant}; then move
      this file away.{hidden}`,
    zh: '这个文件没有读取：程序读的是旁边的 {meant}。如果改动写在了这里，请放进 {meant}，再把这个文件移走。{hidden}',
  },
  otherTable: {
    en: 'this file is not read: the table that is read is {meant}. Save this one as CSV (UTF-8) under that name.',
    zh: '这个文件没有读取：程序读的表是 {meant}。请把这个另存为“CSV UTF-8”，文件名用 {meant}。',
  },
  hiddenEnding: {
    en: ' Windows hides the ends of names: tick “File name extensions” under View in the Explorer.',
    zh: 'Windows 默认不显示扩展名，可在资源管理器的“查看”里勾选“文件扩展名”。',
  },
  ofOnePlan: {
    en: 'this file is not read: it is of one plan. Move it into the folder of that plan, such as {folder}.',
    zh: '这个文件没有读取：它属于某一份规划。请移到那份规划的文件夹里，如 {folder}。',
  },
  ofAllPlans: {
    en: 'this file is not read: {read} is, for all plans. Put its entries there; then move this file away.',
    zh: '这个文件没有读取：程序读的是各份规划共用的 {read}。请把内容写到那里，再把这个文件移走。',
  },
  loose: {
    en: `this file is not read: it stands beside the folders of the plans. If it is a plan, move it out of seeds/ and run
      npm run new -- {typed} --id NAME; else keep it outside seeds/.`,
    zh: `这个文件没有读取：它不在规划的文件夹里。请把它移到 seeds/ 外面；
      如果是规划，再运行 npm run new -- {typed} --id 名字。`,
  },
  putByHand: {
    en: `{file} stands here, and is not taken in yet. Move it out of seeds/, delete this folder, and run npm run new --
      {typed} --id {id}.`,
    zh: `这里有 {file}，但还没有放入。请把它移到 seeds/ 外面，删去这个文件夹，再运行 npm run new -- {typed} --id {id}。`,
  },
  missing: { en: 'this file is missing. {remedy}', zh: '没有这个文件。{remedy}' },
  renameBeside: {
    en: '{beside} stands beside it: if that is meant, rename it to {name}.',
    zh: '旁边有 {beside}：如果就是它，请改名为 {name}。',
  },
  readAgain: {
    en: `Put it back from git or a copy; where there is none, run npm run new -- {original} --id {id}, move the source
      file from the new folder here, and delete that folder.`,
    zh: `请从备份或 git 中取回；没有的话，运行 npm run new -- {original} --id {id}，
      把新文件夹里以 source 开头的文件移到这里，再删去那个文件夹。`,
  },
  takeIn: {
    en: `If {file} here is the document, run npm run new -- {typed} --id {id}, move the files that begin with source and
      original from the new folder here, and delete that folder and {file}.`,
    zh: `如果规划的文件就是这里的 {file}，请运行 npm run new -- {typed} --id {id}，
      把新文件夹里以 source、original 开头的文件移到这里，再删去那个文件夹和 {file}。`,
  },
  noPlanHere: {
    en: `there is no plan in this folder. For a new one, delete the folder and run npm run new -- FILE --id NAME; what
      is no plan (copies, papers of your own) is to stand outside seeds/.`,
    zh: `这个文件夹里没有规划。要放入规划，请删去这个文件夹，再运行 npm run new -- 文件 --id 名字；
      不是规划的（备份、资料），请移到 seeds/ 外面。`,
  },
  siteEmpty: {
    en: `{names} empty; the head tags of government sites that name them are left out. Fill in what was
      assigned.`,
    zh: '{names} 空着，页面头部相应的政府网站标签因此省略。请按核定的内容填写。',
  },
  idCode: {
    en: `“{written}” is no 网站标识码: one has ten digits, or bm and eight digits (a department of the State Council).
      Pages show it as it is written; compare it with what was assigned.`,
    zh: `“{written}”不像网站标识码：应为 10 位数字，国务院部门的为 bm 加 8 位数字。页面会照写显示，
      请与核定的标识码核对。`,
  },
  link: {
    en: '{file} is a link or no ordinary file. Put the file itself there.',
    zh: '{file} 是链接，或不是普通文件。请把文件本身放在那里。',
  },
  wouldBeLost: {
    en: '{file} would have been lost, so nothing was changed. Please report this.',
    zh: '{file} 可能会丢失，因此没有做任何改动。请报告给我们。',
  },
});
/** What to do about a missing file of a plan, by its name. */
export const remedies = catalogue({
  'source.txt': { en: 'Put the text of the document there.', zh: '请把规划的文本放在那里。' },
  'plan.yaml': {
    en: `Copy plan.yaml from another plan and fill it in; or move the document out of seeds/, delete this folder, and run
      npm run new -- FILE --id NAME.`,
    zh: `请从别的规划复制 plan.yaml 再填写；或把原文移到 seeds/ 外面，删去这个文件夹，
      再运行 npm run new -- 文件 --id 名字。`,
  },
  'edition.yaml': {
    en: 'Write there what the edition is: kind: draft (or issued, adjusted, corrected) and its date.',
    zh: '请写明这是什么版本：kind: draft（或 issued、adjusted、corrected）和日期 date。',
  },
});

export const exchange = catalogue({
  formats: {
    en: `{file}: translations go out and come back as {formats}. Name such a file; one that was saved in another format
      is to be opened and saved anew as one of these, which is more than another name.`,
    zh: '{file}：译文用 {formats} 导出和收回。请写这样的文件名；已存成别的格式的，请打开后另存为其中一种，只改文件名不行。',
  },
  noFile: {
    en: 'there is no such file here that can be read. Check its name.',
    zh: '这里没有这个文件，或读不了。请核对文件名。',
  },
  noWord: {
    en: `this file is no Word document (.docx), whatever its name. Take the file that translate export made and that was
      filled in; if it was saved as .doc, open it and save it as .docx.`,
    zh: `这个文件不是 Word 文件（.docx），只是名字像。请用 translate export 导出、填好译文的那个文件；
      存成 .doc 的，请打开后另存为 .docx。`,
  },
  otherSheet: {
    en: `{n} row(s) of another sheet have keys of the first one, and no head there says which column is the English: they
      were not taken ({ids}).`,
    zh: '另一张工作表有 {n} 行与第一张的编号相同，其表头又没有写明哪一列是英文，没有收进来（{ids}）。',
  },
  noKey: {
    en: 'no row begins with a key as export writes it. Keep the first column.',
    zh: '没有一行以导出时写的编号开头。请保留第一列。',
  },
  notStarted: { en: 'it could not be started: {why}', zh: '程序没有启动：{why}' },
  exitCode: { en: 'it ended with exit code {code}', zh: '程序结束时返回 {code}' },
  passedOver: { en: '{fault}; the line is passed over.', zh: '{fault}；这一行略过。' },
  notAsked: { en: '“{id}” was not asked for', zh: '没有要求译“{id}”' },
  answeredTwice: { en: '“{id}” is answered twice', zh: '“{id}”答了两次' },
  more: { en: 'and {n} more lines are no answers.', zh: '另有 {n} 行也不是所要的译文。' },
});

export const opening = catalogue({
  noFile: {
    en: 'there is no such file.{near} Check its name, and put it in quotes where it has blanks.{here}',
    zh: '没有这个文件。{near}请核对文件名；名称里有空格的，请加引号。{here}',
  },
  here: { en: ' In {folder} there are: {names}.', zh: '{folder} 里有：{names}。' },
  folder: { en: 'this is a folder. Name the document in it.', zh: '这是文件夹。请写明其中的文件。' },
  odd: {
    en: 'this is no ordinary file (a pipe, a socket or a device). Save the document as a file, and name that.',
    zh: '这不是普通文件（而是管道、套接字或设备）。请把文档存为文件，再写明这个文件。',
  },
  wordNumbers: {
    en: `{n} numbers that Word shows before headings and entries were written into the text; compare some with the
      document.`,
    zh: 'Word 自动显示的 {n} 个编号已写入文本，请抽查核对。',
  },
  lostNumbers: {
    en: `{n} headings or entries have a number that Word only shows and that could not be told. To have it, save the
      document in Word as plain text (.txt), which writes the numbers out, and use that file.`,
    zh: `有 {n} 个标题或列项的编号是 Word 自动显示的，无法得知。需要编号的，
      请在 Word 中另存为纯文本（.txt，编号会写出来），用那个文件。`,
  },
  besides: {
    en: `{n} pieces of this file stand beside its words and are none of them (addresses of links, words for pictures,
      comments, numbers that a list only shows, words that a style sheet writes): {quoted}. Type what belongs to the plan.`,
    zh: '文件里有 {n} 处内容不在正文之中（链接地址、图片说明、批注、自动显示的编号、样式写出的文字）：{quoted}。属于规划的，请录入。',
  },
  absent: {
    en: `to read {kind}, the package {name} is needed, and it is not installed here. Run npm install {name} (it is
      left out by npm ci --omit=optional), or save the document as Word (.docx).`,
    zh: `读取{kind}要用软件包 {name}，这里没有安装。请运行 npm install {name}
      （npm ci --omit=optional 不会安装它），或把文件另存为 Word（.docx）。`,
  },
  oldWord: { en: 'a Word document of 1997–2003 (.doc, .wps)', zh: '旧版 Word 文件（.doc、.wps）' },
  tooMuch: {
    en: `this file takes more time or memory to read than any document needs: it is damaged, or made to do so. Open
      it in the program it came from, save or print it anew, and use that file.`,
    zh: `读取这个文件所需的时间或内存太多：文件已损坏，或有意做成这样。
      请用原来的程序打开，另存或重新打印，用新的文件。`,
  },
  notHeld: {
    en: 'the text was not held against its original: {why}',
    zh: '没有与原件核对文本：{why}',
  },
});

export const pdf = catalogue({
  tooLarge: {
    en: 'this PDF asks for more memory than any document needs. Print it anew as PDF and use that file.',
    zh: '这个 PDF 所需的内存太多。请重新打印成 PDF，用新的文件。',
  },
  damaged: {
    en: 'this PDF is damaged: {what}. Open it in a PDF reader, print it anew as PDF, and use that file.',
    zh: '这个 PDF 已损坏：{what}。请用 PDF 阅读器打开，重新打印成 PDF，用新的文件。',
  },
  notOpened: { en: 'it cannot be opened', zh: '打不开' },
  locked: {
    en: 'this PDF is protected by a password. Open it, save it without one, and use that file.',
    zh: '这个 PDF 有密码保护。请打开后另存为没有密码的文件，用新的文件。',
  },
  tooManyPages: {
    en: `this PDF has {n} pages, and no more than {most} are read. Print the pages of the plan alone as PDF and use
      that file.`,
    zh: '这个 PDF 有 {n} 页，最多能读 {most} 页。请只把规划各页打印成 PDF，用新的文件。',
  },
  noPages: { en: 'it has no pages', zh: '没有页' },
  pagesNotListed: {
    en: 'it names {n} pages and counts {listed}',
    zh: '其中列有 {n} 页，却只计 {listed} 页',
  },
  pageNotOpened: { en: 'its page {n} cannot be opened', zh: '第 {n} 页打不开' },
});
