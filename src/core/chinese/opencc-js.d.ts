/** The dictionaries of OpenCC: entries such as `發 发`, apart by `|`. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
