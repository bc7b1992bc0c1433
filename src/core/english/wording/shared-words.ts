/** Words of English, and of Chinese, that several rows ask for. */

/** Words of English that deny, or say so in another way. */
export const deny =
  String.raw`\b(?:not|no|never|none|nor|neither|without|cannot|nothing|nobody|lack\w*|fail\w*|` +
  String.raw`yet|unable|free|stop\w*|` +
  String.raw`cease\w*|end(?:s|ed|ing)?(?! of)|zero|hard\w*|difficult\w*|avoid\w*|prevent\w*|refrain\w*)\b|` +
  String.raw`n[’']t\b|\bun(?!der|i|til|less)\w+|\bnon-?\w+|\bin(?:adequa|suffic|complet|ab|correct|eligib|capab|` +
  String.raw`toler|dispens|separ|viol|evit|exor)\w+|\bim(?:poss|perm|mov|mun)\w+|(?<!\bun)less\b`;

/** The verb may, and not the month. */
export const maySay =
  String.raw`(?<!\b(?:in|of|since|by|from|until|late|early|mid|and|to|on|\d{1,2}) )` +
  String.raw`\bmay[ ,] ?(?!\d|and\b|or\b|to\b|this\b|` +
  String.raw`last\b|day\b|well\b|not be (?:less|lower|fewer)\b)`;

/** What binds somebody, and words of the Chinese beside which English may bind. */
export const binding =
  '\\b(?:must|shall|obliged|required to|have to|has to)\\b' +
  '(?! (?:\\w+ly |also |continue to |keep )*(?:encourag|support))';
export const notOnlyFree =
  '应|须|必|要|务|毫不|坚定|确保|责令|不得|禁|负责|处|罚|按|依法|提出申请|可以(?:得到|获得)';
