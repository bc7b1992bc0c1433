import { type Said, worded } from './sentence.ts';

/** That a file cannot be read, as a sentence for people: thrown by readers where nothing of it can be used. */
export class Unreadable extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(worded(said, 'en'));
    this.said = said;
  }
}

/** What an error says, in every language where it is one of ours. */
export const saidOf = (error: unknown): Said =>
  error instanceof Unreadable ? error.said : (error as Error).message;
