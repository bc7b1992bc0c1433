/** A text in which a rule answers for the line that stands at `line`, counted from 1. */
export interface LineExample {
  text: string;
  line: number;
  /** True where a person has said by a hint what that line is. */
  hinted?: boolean;
}

/** Says to the trace which rule took a line, or declined it, and why. */
export type Say = (rule: string, took: boolean, why: string) => void;

/** A document whose lines a page has broken: twelve lines of one width that do not end a sentence. */
export const brokenLines = '这是一段被页面按固定宽度折断的正文它还没有写完\n'.repeat(12);
