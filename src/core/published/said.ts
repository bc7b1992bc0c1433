/** What is said of the look of a site, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  tooAlike: {
    en: `{of} {colour} on {on} {ground} has a contrast of {is}, and readers with weak eyes need {least}`,
    zh: `{of} {colour} 在 {on} {ground} 上的对比度是 {is}，视力弱的读者至少需要 {least}`,
  },
  chooseAnother: { en: '{side}: {fault}. Choose another.', zh: '{side}：{fault}。请另选颜色。' },
  light: { en: 'light', zh: '浅色' },
  dark: { en: 'dark', zh: '深色' },
});
