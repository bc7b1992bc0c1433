/**
 * What a web page or a file sets around a document: buttons, menus, counters, small print. Each pattern describes a whole line, so that a
 * clause that only speaks of such a thing (推广二维码支付, 建设“扫一扫”平台) is none.
 */

/** A line that may be part of a sentence is never chrome. */
const sentenceSigns = /[。；！？，;!?]|\d+\s*(?:亿|万|%|％)/u;
const longest = 60;

/** Words that stand on buttons; a line that holds nothing else is one, or a row of them. */
const buttons = new Set([
  '打印',
  '打印本页',
  '打印此页',
  '收藏',
  '收藏本页',
  '分享',
  '分享到',
  '关闭',
  '关闭本页',
  '关闭窗口',
  '返回顶部',
  '返回首页',
  '返回列表',
  '首页',
  '网站首页',
  '无障碍',
  '无障碍阅读',
  '无障碍浏览',
  '登录',
  '注册',
  '用户登录',
  '用户注册',
  '上一页',
  '下一页',
  '上一篇',
  '下一篇',
  '网站地图',
  '联系我们',
  '关于我们',
  '版权声明',
  '网站声明',
  '隐私声明',
]);
/** What stands on buttons beside others, and alone could be anything. */
const options = new Set([
  '大',
  '中',
  '小',
  '特大',
  '默认',
  '微信',
  '微博',
  'QQ',
  'QQ空间',
  '朋友圈',
  '扫一扫',
  '二维码',
  '字体',
  '字号',
  '字體',
  '字號',
  '页面字号',
  '简体',
  '繁体',
  '繁體',
  'English',
  '手机版',
  '手机端',
  '长者模式',
  '长者版',
  '長者版',
  '适老版',
  '上一条',
  '下一条',
]);
const scan =
  '(?:(?:请)?(?:用|使用|打开)?(?:微信|手机)?(?:扫一扫|扫码|扫描二维码)|(?:扫描|扫)(?:下方|上方|此|该|本页)?二维码)';
const use =
  '(?:(?:在)?(?:手机|移动端|微信)(?:上|端)?(?:打开|浏览|查看|阅读|访问)|打开|浏览|查看|阅读|分享|关注|下载)';
const page =
  '(?:(?:当前|本|此|该)(?:页面?|网页|文章|文)|网页|页面|公众号|微信公众号|官方微信|客户端|(?:到|至|给)(?:手机|微信|朋友圈|微博|好友))';

/** 扫一扫在手机打开当前页 */
const scanned = new RegExp(`^${scan}[\\s,，:：]*(?:${use}){0,2}(?:${page})?$`, 'u');

const lines: readonly RegExp[] = [
  /^(?:官方|本站|政务)?(?:微信|微博|公众号|手机版|客户端|APP)?(?:公众号)?二维码$/iu,
  /^(?:[您你](?:的|现在的?|当前的?|所在的?|目前的?)*|当前(?:所在)?)位置\s*[:：]/u,
  /^[您你](?:现在)?所在(?:的)?(?:位置)?\s*[:：]/u,
  /位置\s*[:：].*(?:首页|[>＞»])/u,
  /(?:^|\s)(?:浏览|阅读|点击)(?:次数|数|量|率)\s*[:：]\s*\[?\d*\]?\s*次?\s*(?:$|[【[（(字打关分])/u,
  /(?:^|\s|\d)[【[（(]?字\s*[体號号體]\s*[:：]?\s*[【[（(]?\s*(?:特大|超大|大)(?=$|[\s】\])）/、·中])/u,
  /^(?:Copyright|©|\(c\)\s)/iu,
  /版权所有\s*(?:$|[:：©]|\p{Script=Han}{2,20}(?:政府|委员会|[局办厅网])$)/u,
  /\p{Script=Han}?ICP[备備]\s*(?:案号)?\s*[:：]?\s*\d{4,}/iu,
  /公网安备\s*\d{4,}/u,
  /网站标识码\s*[:：]/u,
  /^相[关關](?:[链鏈]接|文[档檔件]|新[闻聞]|[阅閱][读讀]|[稿信]件?|信息|(?:政策)?解[读讀])\s*[:：]?$/u,
  /^(?:延伸|推荐|推薦)[阅閱][读讀]$/u,
  /^[上下]一[篇条]\s*[:：]/u,
  /^今天是\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期.)?$/u,
  /^\[TOC\]$/iu,
  /^(?:网站)?首页\s*[>＞»]/u,
];
/** What stands in the small print of a page, and in a plan too: it counts only beside a line that is chrome by itself. */
const besideOthers = /^(?:主办|承办|主管|协办|技术支持|维护)(?:单位)?\s*[:：]/u;

const between = /[\s|｜丨【】[\]（）()<>＞«»/／·•:：,，.。、*+×-]+/u;

/** Whether all words of a line stand on buttons: 【打印本页】【关闭窗口】, 字号：[大 中 小] 打印. */
function isButtons(words: string): boolean {
  const parts = words.split(between).filter(Boolean);
  return (
    parts.length > (parts.some((part) => buttons.has(part)) ? 0 : 1) &&
    parts.every((part) => buttons.has(part) || options.has(part))
  );
}
const menu = /[|｜]/u;
const isMenu = (words: string) =>
  menu.test(words) &&
  /(?:无障碍|長者|长者)/u.test(words) &&
  words.split(menu).every((part) => part.trim().length <= 8);

/**
 * Whether a line can only be text of the page or file around a document, and no sentence or clause of it. `beside`: whether a line next to it is
 * such a one, which settles what else could be an entry of the plan (主办单位：某局).
 */
export function isChrome(words: string, beside = false): boolean {
  if (words.length > longest) return false;
  if (isButtons(words) || scanned.test(words)) return true;
  if (sentenceSigns.test(words)) return false;
  return lines.some((line) => line.test(words)) || isMenu(words) || (beside && besideOthers.test(words));
}
