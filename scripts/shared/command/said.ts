/** What commands say of themselves and of the machine, in both languages. */
import { catalogue } from '../../../src/core/model/sentence.ts';

export const said = catalogue({
  stopped: {
    en: 'Stopped as you asked. Nothing is left half done: all files are whole; run the command again when you like.',
    zh: '已按要求停止。没有留下做到一半的东西，文件都是完整的；随时可以重新运行。',
  },
  noLanguage: {
    en: 'The option --lang takes zh or en, not “{word}”.',
    zh: '--lang 后面写 zh 或 en，不能写“{word}”。',
  },
  standsInside: {
    en: 'You stand in {folder}, inside seeds/. Go up to {up}, type: cd "{up}", and run the command there.',
    zh: '您现在在 {folder}，是 seeds/ 里面。请先回到 {up}（输入 cd "{up}"），再运行这个命令。',
  },
  nearest: { en: ' Did you mean {name}?', zh: '是不是 {name}？' },
  write: { en: 'Write: {forms}.', zh: '写法：{forms}。' },
  noOption: {
    en: 'There is no option {word}.{near} {write}{file}',
    zh: '没有 {word} 这个选项。{near}{write}{file}',
  },
  fileWithDash: {
    en: ' A file whose name begins with a dash is named ./{word}.',
    zh: '以连字符开头的文件名写作 ./{word}。',
  },
  otherDash: {
    en: '“{word}” begins with another dash than options do. Type two hyphens of half width: {meant}.',
    zh: '“{word}”前面的横线不对。请用英文输入法打两个短横线：{meant}。',
  },
  wideBlank: {
    en: 'In “{word}” a blank of full width stands, which parts nothing here. Type a plain blank in its place.',
    zh: '“{word}”里有全角空格，不能用来分隔。请改成半角空格。',
  },
  wideQuotes: {
    en: 'The quotes around {word} are of Chinese form, which hold nothing together here. Type "…" in their place.',
    zh: '{word} 用了中文引号，在这里不起作用。请改成半角引号 "…"。',
  },
  noPlan: {
    en: 'There is no plan “{name}” in seeds/.{near} Write the name of its folder behind --plan. There are: {names}.',
    zh: 'seeds/ 里没有规划“{name}”。{near}请在 --plan 后写文件夹的名字。现有：{names}。',
  },
  whereName: {
    en: '{command}, where NAME is one of: {names}',
    zh: '{command}，其中 NAME 换成下列之一：{names}',
  },
  andMore: { en: '{names} and {n} more', zh: '{names}等（另有 {n} 个）' },
  takesNoValue: {
    en: 'The option --{name} takes no value. {write}',
    zh: '选项 --{name} 后面不能写值。{write}',
  },
  needsValue: {
    en: 'The option --{name} needs a value behind it. {write}',
    zh: '选项 --{name} 后面要写一个值。{write}',
  },
  twice: {
    en: 'The option --{name} is written twice, and takes one value. Write it once. {write}',
    zh: '选项 --{name} 写了两次，它只能有一个值。请只写一次。{write}',
  },
  optionOfOther: {
    en: 'The option --{name} is for “{of}”, not for “{part}”. {write}',
    zh: '选项 --{name} 用于“{of}”，不能用于“{part}”。{write}',
  },
  sayWhat: { en: 'Say what to do.{near} {write}', zh: '请写明要做什么。{near}{write}' },
  noPart: {
    en: '“{word}” is nothing that this command does.{near} {write}',
    zh: '这个命令没有“{word}”。{near}{write}',
  },
  oneTooMany: {
    en: '“{word}” is one word too many here. Put a name with blanks in quotes. {write}',
    zh: '这里多了“{word}”。名称里有空格的，请加引号。{write}',
  },
  advice: { en: '{place}: unsure [{rule}] {message}', zh: '{place}: 存疑 [{rule}] {message}' },
  noCommand: {
    en: 'There is no command “{name}”.{near} npx plan-publisher --help names all of them.',
    zh: '没有“{name}”这个命令。{near}npx plan-publisher --help 列出全部命令。',
  },
});

const tooManyOpen = {
  en: `too many files are open, and {at} could not be opened. Close other programs and run the command
    again.`,
  zh: '打开的文件太多，打不开 {at}。请关闭其他程序，再运行一次。',
} as const;
const tooLarge = {
  en: '{at} is too large to be read. Make it smaller.',
  zh: '{at} 太大，读不了。请缩小文件。',
} as const;
/** What the system says of a file, by the code of its error; `at` names the file. */
export const ofSystem = catalogue({
  ENOENT: {
    en: '{at} is missing. Put it back, or check its name.',
    zh: '找不到 {at}。请放回去，或核对文件名。',
  },
  EISDIR: {
    en: '{at} is a folder, and a file is expected there. Rename or move the folder.',
    zh: '{at} 是文件夹，这里应是文件。请给文件夹改名，或移走。',
  },
  ENOTDIR: {
    en: '{at} cannot be reached: a file stands where a folder is expected. Rename or move the file.',
    zh: '打不开 {at}：路径中该是文件夹的地方是一个文件。请给那个文件改名，或移走。',
  },
  EACCES: {
    en: '{at} may not be read or written by you. Ask for the right to it, or run the command as its owner.',
    zh: '您没有读写 {at} 的权限。请申请权限，或用文件所有者的账号运行。',
  },
  EPERM: {
    en: '{at} may not be changed by you. Ask for the right to it, or close the program that has it open.',
    zh: '您不能更改 {at}。请申请权限，或关闭正在使用它的程序。',
  },
  EROFS: {
    en: '{at} lies on a disk that can only be read. Work in a folder that can be written.',
    zh: '{at} 所在的磁盘只能读。请换一个可以写的文件夹。',
  },
  ENOSPC: {
    en: 'the disk is full, and {at} could not be written. Make room and run the command again.',
    zh: '磁盘已满，{at} 没有写成。请腾出空间，再运行一次。',
  },
  EDQUOT: {
    en: 'your share of the disk is used up, and {at} could not be written. Make room and run the command again.',
    zh: '您的磁盘配额已用完，{at} 没有写成。请腾出空间，再运行一次。',
  },
  EFBIG: {
    en: '{at} is larger than this disk or this program can take. Make it smaller.',
    zh: '{at} 太大，磁盘或程序容纳不下。请缩小文件。',
  },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENOMEM: {
    en: 'there is not enough memory. Close other programs and run the command again.',
    zh: '内存不足。请关闭其他程序，再运行一次。',
  },
  EBUSY: {
    en: `{at} cannot be replaced: it is in use, or a disk of its own. Close what uses it, or work in a folder on
      it.`,
    zh: '无法替换 {at}：它正在使用，或本身是一个磁盘。请关闭使用它的程序，或在其中另建文件夹工作。',
  },
  EXDEV: {
    en: '{at} lies on another disk than the folder it stands in. Work in a folder inside it.',
    zh: '{at} 与它所在的文件夹不在同一个磁盘上。请在它里面另建文件夹工作。',
  },
  ENAMETOOLONG: {
    en: 'the name of {at} is too long for this disk. Give it a shorter one.',
    zh: '{at} 的名字太长，磁盘不支持。请改短。',
  },
  ELOOP: {
    en: '{at} is a link that leads to itself. Put the file itself there.',
    zh: '{at} 是指向自己的链接。请在那里放上文件本身。',
  },
  EEXIST: {
    en: '{at} exists already, and something else should be made there. Rename or move it.',
    zh: '{at} 已经存在，那里要新建别的。请给它改名，或移走。',
  },
  ENOTEMPTY: {
    en: '{at} could not be removed, because something was written into it. Run the command again.',
    zh: '{at} 删不掉，因为刚有内容写入。请再运行一次。',
  },
  EIO: {
    en: 'the disk gave an error at {at}. Check the disk, then run the command again.',
    zh: '读写 {at} 时磁盘出错。请检查磁盘，再运行一次。',
  },
  EAGAIN: {
    en: 'the system had no room for {at}. Close other programs and run the command again.',
    zh: '系统资源不足，无法处理 {at}。请关闭其他程序，再运行一次。',
  },
  ERR_FS_FILE_TOO_LARGE: tooLarge,
  ERR_STRING_TOO_LONG: tooLarge,
  ERR_MODULE_NOT_FOUND: {
    en: 'a package of this project is not installed. Run npm ci, then the command again.',
    zh: '缺少本项目所需的软件包。请先运行 npm ci，再运行这个命令。',
  },
});

export const faults = catalogue({
  aFile: { en: 'a file', zh: '某个文件' },
  noReason: { en: 'no reason was given', zh: '没有给出原因' },
  ownFile: {
    en: `{file}{line}: this file of yours cannot be used ({words}). Mend it; or take it out of theme.components in
      seeds/site.yaml.`,
    zh: `{file}{line}：您放在 theme/ 里的这个文件不能用（{words}）。请改正它；
      或把它从 seeds/site.yaml 的 theme.components 中删去。`,
  },
  ownGone: {
    en: `{file} is gone, and theme.components in seeds/site.yaml names it. Put the file back, or take it out there.`,
    zh: '没有 {file} 这个文件，而 seeds/site.yaml 的 theme.components 里写着它。请把文件放回去，或从那里删去。',
  },
  ownThrew: {
    en: `{file}:{line}: this file of yours failed while a page was made with it ({words}). Mend it there; or take it out
      of theme.components in seeds/site.yaml, and the site has its own part again.`,
    zh: `{file}:{line}：生成网页时，您放在 theme/ 里的这个文件出了错（{words}）。请改正这一行；
      或把它从 seeds/site.yaml 的 theme.components 中删去，网站就用自带的部分。`,
  },
  logoUndrawn: {
    en: `The logo of theme: in seeds/site.yaml cannot be drawn ({words}). Save it anew as PNG, or as an SVG that states its
      width and height, and put it into theme/ again.`,
    zh: `seeds/site.yaml 的 theme: 里的标志（logo）画不出来（{words}）。请另存为 PNG，或写明宽和高的 SVG，
      再放到 theme/ 里。`,
  },
  unforeseen: {
    en: `{where}This should not have happened: {words}{stop} Please report it with the document that caused it;
      with DEBUG=1 before the command it says where in the program.`,
    zh: `{where}程序出了意外：{words}{stop}请连同所处理的文件一起报告给我们；
      在命令前加 DEBUG=1，会显示出错的位置。`,
  },
});
