/** What is said of words that shall stand in the place of those of the interface, in both languages. */
import { catalogue } from '../core/model/sentence.ts';

export const said = catalogue({
  noWord: { en: 'the interface has no words of this name{near}', zh: '界面用语中没有这个名称{near}' },
  nearWord: { en: ' (“{name}” may be meant)', zh: '（是不是“{name}”？）' },
  wordHoldsNames: {
    en: 'these words hold {names}, as those they replace',
    zh: '其中应有 {names}，与被替换的用语相同',
  },
  wordHoldsNone: {
    en: 'these words hold no names in curly brackets, as those they replace',
    zh: '其中不应有花括号中的名称，与被替换的用语相同',
  },
});
