export const contents = /^(?:目\s*[录錄次]|(?:TABLE\s+OF\s+)?CONTENTS)/iu;
/** What a table of contents calls its numbers. */
export const pageColumn = /^(?:[页頁]\s*[次码碼]|Page)$/iu;
