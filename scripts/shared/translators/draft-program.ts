/** A program that drafts translations: asked with JSON lines, it answers with JSON lines, in any order. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readDraftLine } from '../../../src/core/english/exchange/draft.ts';
import type { DraftRequest } from '../../../src/core/english/exchange/help.ts';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Said } from '../../../src/core/model/sentence.ts';
import { whyOf } from '../command/faults.ts';
import { exchange as said } from '../people/files-said.ts';

/** At most this many wrong lines are named one by one. */
const told = 5;

/** What a program gave: the English by id, and how it ended. */
export interface Answers {
  english: Map<string, string>;
  ended: Said;
}

/**
 * Runs a command of the one who typed it, gives it the requests, one JSON a line, and collects what it answers.
 * What came before it failed is kept. Reports `exchange` for lines that are no answer, and for ids that were not
 * asked for or were answered before.
 */
export async function askProgram(
  command: string,
  requests: readonly DraftRequest[],
  report: Report,
): Promise<Answers> {
  const program = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const asked = new Set(requests.map(({ id }) => id));
  const english = new Map<string, string>();
  let wrong = 0;
  const tell = (fault: Said) => {
    if (++wrong <= told) report('exchange', { file: command }, said.passedOver({ fault }));
  };
  const ended = new Promise<Said>((resolve) => {
    program.on('error', (error) => resolve(said.notStarted({ why: whyOf(error) })));
    program.on('close', (code) => resolve(code ? said.exitCode({ code }) : ''));
  });
  // A program that goes away early is told by how it ended.
  program.stdin.on('error', () => {});
  const reading = (async () => {
    for await (const line of createInterface({ input: program.stdout })) {
      if (!line.trim()) continue;
      const answer = readDraftLine(line);
      if ('fault' in answer) tell(answer.fault);
      else if (!asked.has(answer.id)) tell(said.notAsked({ id: answer.id }));
      else if (english.has(answer.id)) tell(said.answeredTwice({ id: answer.id }));
      else if (answer.en) english.set(answer.id, answer.en);
    }
  })();
  for (const request of requests)
    if (!program.stdin.write(`${JSON.stringify(request)}\n`) && program.exitCode === null)
      await Promise.race([new Promise((resolve) => program.stdin.once('drain', resolve)), ended]);
  program.stdin.end();
  const how = await ended;
  await reading;
  if (wrong > told) report('exchange', { file: command }, said.more({ n: wrong - told }));
  return { english, ended: how };
}
