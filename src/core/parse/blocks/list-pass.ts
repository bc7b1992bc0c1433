import type { Block } from './block.ts';
import type { LineExample } from './example.ts';

/** A look at all blocks for numbers that count entries of a list and head nothing. */
export interface ListPass {
  name: string;
  says: string;
  example: LineExample;
  order?: string;
  /** Calls `mark` with each block that is an entry. */
  find(blocks: readonly Block[], mark: (block: Block, numbered?: boolean) => void): void;
}
