import type { Kind } from '../model/plan.ts';

/** What `plan.yaml` says of a line that goes against the document's own numbering. `text`: the words the line begins with. */
export interface Hint {
  line: number;
  text: string;
  kind: Exclude<Kind, 'table' | 'row' | 'toc' | 'note'>;
  number?: number;
}
