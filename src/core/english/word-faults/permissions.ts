/** What the Chinese leaves to somebody, and the English binds them to. */

import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { alignedSentences } from '../sentences/aligned.ts';

/** Words of the Chinese that leave something to somebody. */
const free =
  /(?<!不)可以(?!说|看)|(?<![不许认尽])可(?=给予|申请|享受|适当|直接|自行|自主|免[于征交缴]|予|先行|根据|结合|采[取用]|委托|选择|延长|优先)/gu;
/** Words of English that say so. */
const freeInEnglish = new RegExp(
  String.raw`\b(?:may|might|can|could|cannot|able|allow\w*|permi\w*|entitl\w*|` +
    String.raw`eligib\w*|authori[sz]\w*|option\w*|discretion\w*|possib\w*|feasib\w*|` +
    String.raw`right|empower\w*|free|enabl\w*|choice|choos\w*|left to|also)\b`,
  'giu',
);
const binding = /\b(?:must|shall|(?:is|are) (?:required|obliged) to|ha(?:s|ve) to)\b/iu;

/** Where a sentence binds in English to more than it does in Chinese. */
export const permissionFaults = (zh: string, en: string): Finding[] =>
  alignedSentences(zh, en).flatMap((of): Finding[] => {
    const wanted = of.zh.match(free)?.length ?? 0;
    const instead = binding.exec(of.en)?.[0];
    if (!instead || (of.en.match(freeInEnglish)?.length ?? 0) >= wanted) return [];
    return [
      doubtful(
        finds.toldOtherwise({
          words: '可以',
          says: { en: 'nobody is bound to it', zh: '不是强制' },
          instead,
        }),
      ),
    ];
  });
