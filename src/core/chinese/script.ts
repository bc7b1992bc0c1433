import type { WordRow } from './words.ts';

/** Frequent signs that stand in texts of one script alone: not 后, 里 or 台, which stand in both. */
export const scriptRows: readonly (WordRow & { script: 'Hans' | 'Hant' })[] = [
  {
    words: `[${
      '国发会学这个们为业产经济设计务实对关动进长时义问题应该资术区县东书车电开门网农环导报处办级组织总' +
      '结规项领队战无来点带类节证众标检质财费额贷现权议论识调数单双员响观见视觉亿价优传伤华协卫厅压厂变' +
      '团围图场块坚坏声备够头奖妇宝审宽将岁岛币师广庆库废张归录忆怀态惊戏护担拟择损换摄敌断显机杀条极构' +
      '样桥梦楼欢欧毕气汉测浓涨满灵灾炼热爱状独疗监盖盘确码积称稳穷竞笔筹签简粮约纪纳纵线练细终绩续维综' +
      '绿编缩罚职联脑药营虑补订认讨让训记讲许评诉语说请读课谁谢贡败责贫购贯贸赛赞赢趋跃转轮轻载较辅辆边' +
      '达迁过运还远连选递逻遗邮邻释针钢铁银销错镇闭间闻阅阶际陆随险难顶顺须预频飞馆马驱验鱼鲜鸟龄龙'
    }]`,
    script: 'Hans',
    says: 'signs of Simplified Chinese',
    example: '国家数字发展规划',
    from: 'OpenCC: each has one Traditional form, and is none itself',
  },
  {
    words: `[${
      '國發會學這個們為業產經濟設計務實對關動進長時義問題應該資術區縣東書車電開門網農環導報處辦級組織總' +
      '結規項領隊戰無來點帶類節證眾標檢質財費額貸現權議論識調數單雙員響觀見視覺億價優傳傷華協衛廳壓廠變' +
      '團圍圖場塊堅壞聲備夠頭獎婦寶審寬將歲島幣師廣慶庫廢張歸錄憶懷態驚戲護擔擬擇損換攝敵斷顯機殺條極構' +
      '樣橋夢樓歡歐畢氣漢測濃漲滿靈災煉熱愛狀獨療監蓋盤確碼積稱穩窮競筆籌簽簡糧約紀納縱線練細終績續維綜' +
      '綠編縮罰職聯腦藥營慮補訂認討讓訓記講許評訴語說請讀課誰謝貢敗責貧購貫貿賽贊贏趨躍轉輪輕載較輔輛邊' +
      '達遷過運還遠連選遞邏遺郵鄰釋針鋼鐵銀銷錯鎮閉間聞閱階際陸隨險難頂順須預頻飛館馬驅驗魚鮮鳥齡龍'
    }]`,
    script: 'Hant',
    says: 'signs of Traditional Chinese',
    example: '國家數位發展計畫',
    from: 'OpenCC: each has one Simplified form, and is none itself',
  },
];

const [simplified, traditional] = scriptRows.map(({ words }) => new RegExp(words, 'gu')) as [RegExp, RegExp];
/** At most one sign in this many may be of the other script: names and quotations have such. */
const strange = 20;
/** Fewer signs tell nothing: a name may have them. */
const fewest = 3;

export type ChineseTag = 'zh-CN' | 'zh-Hant';

/**
 * The BCP 47 tag of Chinese words: `zh-Hant` where their signs say for certain that they are Traditional. Of which region
 * they do not say.
 */
export function chineseTag(texts: readonly string[]): ChineseTag {
  const words = texts.join('\n');
  const count = (signs: RegExp) => words.match(signs)?.length ?? 0;
  const found = count(traditional);
  return found >= fewest && found > strange * count(simplified) ? 'zh-Hant' : 'zh-CN';
}
