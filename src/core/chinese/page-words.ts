import { anyOf, beginning, type WordRow, wholly } from './words.ts';

/**
 * What a web page or a file sets around a document: buttons, menus, counters, small print. Each pattern
 * describes a whole line, so that a clause that only speaks of such a thing (推广二维码支付,
 * 建设“扫一扫”平台) is none.
 */

/** A line that may be part of a sentence is never chrome. */
const sentenceSigns = /[。；！？，;!?]|\d+\s*(?:亿|万|%|％)/u;
const longest = 60;

/** Words that stand on buttons; a line that holds nothing else is one, or a row of them. */
export const buttons: readonly WordRow[] = [
  { words: '打印(?:[本此]页)?', says: 'prints the page', example: '【打印本页】' },
  { words: '全屏(?:阅读)?', says: 'fills the screen', example: '全屏' },
  { words: '(?:网站|智能|高级)?搜索', says: 'searches the site', example: '搜索' },
  { words: '收藏(?:本页)?', says: 'keeps the page as a favourite', example: '【收藏】' },
  { words: '分享到?', says: 'shares the page', example: '分享到：' },
  { words: '关闭(?:本页|窗口)?', says: 'closes the page', example: '【关闭窗口】' },
  {
    words: '返回(?:顶部|首页|列表)',
    says: 'goes back to the top, the first page or the list',
    example: '返回顶部',
  },
  { words: '(?:网站)?首页', says: 'the first page', example: '首页' },
  { words: '无障碍(?:阅读|浏览)?', says: 'the page for who sees badly', example: '无障碍阅读' },
  { words: '(?:用户)?(?:登录|注册)', says: 'signs in or up', example: '登录 | 注册' },
  { words: '[上下]一[页篇]', says: 'turns the page', example: '上一篇 下一篇' },
  { words: '(?:网站|站点)地图', says: 'a map of the site', example: '网站地图' },
  { words: '联系我们', says: 'contact', example: '联系我们' },
  { words: '关于(?:我们|本[站网])', says: 'about the site', example: '关于本站' },
  { words: '关注我们', says: 'follows the site', example: '关注我们' },
  { words: '(?:版权|网站|隐私)声明', says: 'rights, use and privacy', example: '版权声明' },
];
/** The columns of a site: none is the title of a document, though it ends as one does (通知公告). */
export const siteColumns: readonly WordRow[] = [
  {
    words:
      '(?:政府)?(?:政务|信息)公开(?:目录|指南)?|政务服务|办事服务|互动交流|公众互动|机构(?:概况|职能)|走进\\p{Script=Han}{2,4}',
    says: 'what a site holds',
    example: '政务公开 政务服务',
  },
  {
    words:
      '新闻(?:中心)?|(?:要闻|政务|工作|部门|基层)动态|政务要闻|公示公告|(?:通知|公示)公告|公告(?:公示|通知)|通知通告',
    says: 'its news and announcements',
    example: '通知公告',
  },
  {
    words: '规划计划|计划规划|规划信息|政策(?:文件|法规|规划)|(?:政府|法规|规范性)文件|行政规范性文件',
    says: 'its documents',
    example: '规划计划',
  },
];
export const isSiteColumn = wholly(siteColumns);

/** What stands on buttons beside others, and alone could be anything. */
export const buttonsBesideOthers: readonly WordRow[] = [
  ...siteColumns,
  { words: '特?大|[中小]', says: 'the size of letters', example: '大 中 小' },
  { words: '默认|还原', says: 'the size of letters as it was', example: '默认' },
  { words: '[加放增]大|[减缩]小', says: 'makes letters larger or smaller', example: '加大 减小' },
  { words: '下载', says: 'downloads the page', example: '下载' },
  { words: '语言', says: 'the language', example: '语言' },
  { words: 'A', says: 'the size of letters', example: 'A+ A-' },
  { words: '基本信息|信息(?:索引|概览)', says: 'the heading of an information block', example: '基本信息' },
  { words: '(?:微信|微博|QQ(?:空间|好友)?|朋友圈)+', says: 'where a page is shared', example: '微信微博' },
  { words: '扫一扫|二维码', says: 'a code to scan', example: '扫一扫' },
  { words: '字[体号體號]|页面字号', says: 'the size of letters', example: '字号' },
  { words: '简体|繁[体體]', says: 'the script', example: '繁體' },
  { words: 'English', says: 'the language', example: 'English' },
  { words: '(?:关注)?手机[版端]', says: 'the page for a telephone', example: '手机版' },
  { words: '长者(?:模式|版|助手)|長者版|适老版', says: 'the page for old readers', example: '长者版' },
  { words: '[上下]一条', says: 'turns to the next piece of news', example: '下一条' },
];
const isButton = wholly(buttons);
const isButtonBesideOthers = wholly(buttonsBesideOthers);

/** 扫一扫在手机打开当前页: how a code is scanned, */
export const scanWords: readonly WordRow[] = [
  {
    words: '(?:请)?(?:用|使用|打开)?(?:微信|手机)?(?:扫一扫|扫码|扫描二维码)',
    says: 'scan with a telephone',
    example: '请使用微信扫一扫',
  },
  { words: '(?:扫描|扫)(?:下方|上方|此|该|本页)?二维码', says: 'scan this code', example: '扫描下方二维码' },
];
/** what for, */
export const scanUses: readonly WordRow[] = [
  {
    words: '(?:在)?(?:手机|移动端|微信)(?:上|端)?(?:打开|浏览|查看|阅读|访问)',
    says: 'to read on a telephone',
    example: '在手机上查看',
  },
  { words: '打开|浏览|查看|阅读|分享|关注|下载', says: 'to read or to share', example: '分享' },
];
/** and what is then seen, or who sees it. */
export const scannedThings: readonly WordRow[] = [
  { words: '(?:当前|本|此|该)(?:页面?|网页|文章|文)', says: 'this page', example: '当前页' },
  { words: '网页|页面', says: 'the page', example: '网页' },
  { words: '公众号|微信公众号|官方微信|客户端', says: 'an account or a program', example: '官方微信' },
  { words: '(?:到|至|给)(?:手机|微信|朋友圈|微博|好友)', says: 'to friends', example: '到朋友圈' },
];
const scanned = new RegExp(
  `^${anyOf(scanWords)}[\\s,，:：]*(?:${anyOf(scanUses)}){0,2}${anyOf(scannedThings)}?$`,
  'u',
);

/** Lines that a page sets around a document, by what they begin, end or are made up with. */
export const pageLines: readonly WordRow[] = [
  {
    words: '^(?:官方|本站|政务)?(?:微信|微博|公众号|手机版|客户端|APP)?(?:公众号)?二维码$',
    says: 'what a code is for',
    example: '官方微信二维码',
  },
  {
    words: '^(?:[您你](?:的|现在的?|当前的?|所在的?|目前的?)*|当前(?:所在)?)位置是?\\s*[:：]',
    says: 'where in the site the reader is',
    example: '您现在的位置：首页',
  },
  { words: '^[您你](?:现在)?所在(?:的)?(?:位置)?\\s*[:：]', says: 'the same', example: '您所在：首页' },
  { words: '位置\\s*[:：].*(?:首页|[>＞»])', says: 'the same', example: '位置：首页 > 公开' },
  {
    words:
      '(?:^|\\s)(?:浏览|阅读|点击)(?:次数|数|量|率)?\\s*[:：]\\s*\\[?\\d*\\]?\\s*次?\\s*' +
      '(?:$|[【[（(字打关分])',
    says: 'how often the page was read',
    example: '浏览次数：123次',
  },
  {
    words:
      '(?:^|\\s|\\d)[【[（(]?字\\s*[体号號體]\\s*[:：]?\\s*[【[（(]?\\s*' +
      '(?:特大|超大|大)(?=$|[\\s】\\])）/、·中])',
    says: 'the size of letters',
    example: '字号：[大 中 小]',
  },
  { words: '^(?:Copyright|©|\\(c\\)\\s)', says: 'who holds the rights', example: 'Copyright 2021' },
  {
    words: '版权所有\\s*(?:$|[:：©]|\\p{Script=Han}{2,20}(?:政府|委员会|[局办厅网])$)',
    says: 'who holds the rights',
    example: '版权所有：某市人民政府',
  },
  {
    words: '\\p{Script=Han}?ICP[备備]\\s*(?:案号)?\\s*[:：]?\\s*\\d{4,}',
    says: 'the number a site is registered by',
    example: '京ICP备05012345号',
  },
  {
    words: '公网安备\\s*\\d{4,}',
    says: 'the number the police know it by',
    example: '公网安备 1101020001号',
  },
  {
    words: '网站标识码\\s*[:：]',
    says: 'the number of a site of government',
    example: '网站标识码：4403040001',
  },
  {
    words:
      '^相[关關](?:[链鏈]接|文[档檔件]|新[闻聞]|[报報][道導]|[专專][题題]|[阅閱][读讀]|[稿信]件?|信息|(?:政策)?解[读讀])\\s*[:：]?$',
    says: 'other pages',
    example: '相关链接：',
  },
  { words: '^(?:延伸|推荐|推薦|关联|關聯)[阅閱][读讀]$', says: 'what else to read', example: '推荐阅读' },
  { words: '^[上下]一[篇条]\\s*[:：]', says: 'the page before or after', example: '下一篇：某通知' },
  {
    words: '^今天是\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:星期.)?$',
    says: 'the day on which the page is read',
    example: '今天是2021年5月6日 星期四',
  },
  { words: '^\\[TOC\\]$', says: 'where Markdown sets a table of contents', example: '[TOC]' },
  {
    words: '^(?:网站)?首页\\s*(?:[-—=]{0,2}[>＞»›]|→)',
    says: 'where in the site the reader is',
    example: '首页 -> 政务公开',
  },
  {
    words: '^(?:[>＞»›]\\s*[^>＞»›]{2,30}){2,}$',
    says: 'the same, below the first page',
    example: '> 政务公开 > 规划计划',
  },
  {
    words: '^\\p{sc=Han}{2,16}公报\\s*[（(]?\\d{4}\\s*年\\s*第\\s*\\d{1,2}\\s*[期号][）)]?$',
    says: 'in which issue of a gazette it stands',
    example: '某市人民政府公报 2022年第3期',
  },
  {
    words: '^[（(]?(?:上接|下[转轉])第?\\s*[A-Z]?\\d{1,3}\\s*版[）)]?$',
    says: 'where a newspaper goes on with it',
    example: '（下转17版）',
  },
  {
    words: '^[\\p{sc=Han}]{2,8}(?:\\s*[>＞»›]\\s*[\\p{sc=Han}“”]{2,12})+\\s*[>＞»›]?$',
    says: 'the same, without the first page',
    example: '政务公开 > 规划信息',
  },
  {
    words: '^(?:主办|承办|主管)(?:单位)?\\s*[:：].*\\s(?:地址|邮编|电话|联系电话|网站标识码)\\s*[:：]',
    says: 'who keeps the site, and where to reach them',
    example: '主办单位：某局　地址：某路18号',
  },
];
const isPageLine = new RegExp(anyOf(pageLines), 'iu');

/** Lines that an account of WeChat sets around what it publishes. */
export const accountLines: readonly WordRow[] = [
  {
    words: '(?:请)?[点點][击擊](?:上方|下方)?[蓝藍]字.{0,12}',
    says: 'how to follow the account',
    example: '点击蓝字，关注我们',
  },
  { words: '[阅閱][读讀]原文', says: 'where it was published first', example: '阅读原文' },
  { words: '(?:[写寫]留言|精[选選]留言)', says: 'what readers say', example: '写留言' },
  {
    words: '[阅閱][读讀]\\s*\\d+(?:\\.\\d+)?[万萬]?\\+?',
    says: 'how often it was read',
    example: '阅读 2.3万',
  },
  {
    words: '[赞讚]\\s*\\d*\\s*(?:分享\\s*\\d*\\s*)?在看\\s*\\d*',
    says: 'how many liked it',
    example: '赞 99 在看 45',
  },
];
const isAccountLine = wholly(accountLines);

/**
 * What stands in the small print of a page, and in a plan too: it counts only beside a line that is chrome by
 * itself.
 */
export const smallPrint: readonly WordRow[] = [
  {
    words: '(?:主办|承办|主管|协办|技术支持|维护)(?:单位)?\\s*[:：]',
    says: 'who keeps the site',
    example: '主办单位：某局',
  },
  { words: '正文$', says: 'that the reader has come to the text of the page', example: '正文' },
];
const isSmallPrint = beginning(smallPrint);

/** What stands in every menu of a site of government. */
export const menuWords: readonly WordRow[] = [
  { words: '无障碍', says: 'the page for who sees badly', example: '无障碍 | 首页' },
  { words: '長者|长者', says: 'the page for old readers', example: '长者助手 | 首页' },
];
const hasMenuWord = new RegExp(anyOf(menuWords), 'u');
const menuBar = /[|｜]/u;
const longestOfMenu = 8;

const betweenButtons = /[\s|｜丨【】[\]（）()<>＞«»/／·•:：,，.。、*+×-]+/u;

/** Whether all words of a line stand on buttons: 【打印本页】【关闭窗口】, 字号：[大 中 小] 打印. */
function isButtons(words: string, beside: boolean): boolean {
  const parts = words.split(betweenButtons).filter(Boolean);
  const fewest = beside || parts.some((part) => isButton.test(part)) ? 1 : 2;
  return (
    parts.length >= fewest && parts.every((part) => isButton.test(part) || isButtonBesideOthers.test(part))
  );
}
/** What is left of buttons that were pictures: ×, +, 】. */
const onlySigns = /^[\p{P}\p{S}]{1,8}$/u;
const isMenu = (words: string) =>
  menuBar.test(words) &&
  hasMenuWord.test(words) &&
  words.split(menuBar).every((part) => part.trim().length <= longestOfMenu);

/**
 * Whether a line can only be text of the page or file around a document, and no sentence or clause of it.
 * `beside`: whether a line next to it is such a one, which settles what else could be an entry of the plan
 * (主办单位：某局).
 */
export function isChrome(words: string, beside = false): boolean {
  if (words.length > longest) return false;
  if (isButtons(words, beside) || scanned.test(words) || isAccountLine.test(words)) return true;
  if (beside && onlySigns.test(words)) return true;
  if (sentenceSigns.test(words)) return false;
  return isPageLine.test(words) || isMenu(words) || (beside && isSmallPrint.test(words));
}
