import type { ErrorCode } from 'yaml';

/** Why a text is no YAML, by the library's name of the fault, in Chinese; in English it says so itself. */
export const yamlErrors: Record<ErrorCode, string> = {
  ALIAS_PROPS: '以 * 引用的内容不能再加标记',
  BAD_ALIAS: '* 之后缺少名字，或名字里有不能用的符号',
  BAD_COLLECTION_TYPE: '这里的列表或“名称: 值”写法不对',
  BAD_DIRECTIVE: '以 % 开头的行不是有效的指令；要写 % 本身，请加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对；要写反斜杠本身，请写两个',
  BAD_INDENT: '缩进不对，或前面的括号没有合上；同级的各行要左边对齐',
  BAD_PROP_ORDER: '标记的次序不对',
  BAD_SCALAR_START: '值不能以这个符号开头；请给整个值加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行里写了两层“名称: 值”；请换行，或给值加引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能用换行缩进的写法',
  DUPLICATE_KEY: '同一个名称写了两次',
  IMPOSSIBLE: '这里的写法无法识别',
  KEY_OVER_1024_CHARS: '冒号前的名称太长；可能是漏了换行，或值里的冒号没有加引号',
  MISSING_CHAR: '缺少一个符号，如引号、括号、逗号、冒号或空格',
  MULTILINE_IMPLICIT_KEY: '冒号前的名称不能分成几行；可能是上一行漏了冒号或引号',
  MULTIPLE_ANCHORS: '同一处有两个 & 标记',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，请去掉 --- 行',
  MULTIPLE_TAGS: '同一处有两个 ! 标记',
  NON_STRING_KEY: '冒号前的名称要是文字',
  RESOURCE_EXHAUSTION: '内容太多或嵌套太深，无法读取',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符（Tab）',
  TAG_RESOLVE_FAILED: '! 标记无法识别；要写 ! 本身，请给值加引号',
  UNEXPECTED_TOKEN: '这里多出了不该有的符号；如果是值的一部分，请给整个值加引号',
};
