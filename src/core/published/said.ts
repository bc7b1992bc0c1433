/** What is said of the look of a site, in both languages. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  tooAlike: {
    en: `{of} {colour} on {on} {ground} has a contrast of {is}, and readers with weak eyes need {least}`,
    zh: `{of} {colour} 在 {on} {ground} 上的对比度是 {is}，视力弱的读者至少需要 {least}`,
  },
  chooseAnother: { en: '{side}: {fault}. Choose another.', zh: '{side}：{fault}。请另选颜色。' },
  fileMissing: {
    en: 'theme/{name} is named here and missing. Put the file there.',
    zh: '这里写有 theme/{name}，但没有这个文件。请把文件放在那里。',
  },
  fileMisfits: {
    en: 'theme/{name} is not {kind}, or not the whole of one. Save it anew, and put it there again.',
    zh: 'theme/{name} 不是{kind}，或者不完整。请重新保存，再放到那里。',
  },
  picture: { en: 'a picture (SVG, PNG, WebP or JPEG)', zh: '图片（SVG、PNG、WebP 或 JPEG）' },
  font: { en: 'a font in the form WOFF2', zh: ' WOFF2 格式的字体' },
  wordMisfits: {
    en: '{key}: {fault}. Correct it.',
    zh: '{key} 不能替换界面用语：{fault}。请改正。',
  },
  light: { en: 'light', zh: '浅色' },
  dark: { en: 'dark', zh: '深色' },
});
