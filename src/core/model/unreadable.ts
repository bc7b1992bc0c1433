import { type Said, worded } from './sentence.ts';

/** An error that is a sentence for people, in every language. */
export class SaidError extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(worded(said, 'en'));
    this.said = said;
  }
}

/** That a file cannot be read: thrown by readers where nothing of it can be used. */
export class Unreadable extends SaidError {}

/** What an error says, in every language where it is one of ours. */
export const saidOf = (error: unknown): Said =>
  error instanceof SaidError ? error.said : (error as Error).message;
