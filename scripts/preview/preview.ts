/** A preview of the seeds of a folder: it follows what is saved in them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collector } from '../../src/core/model/diagnostics.ts';
import { type Explanation, writeExplanations } from '../../src/core/parse/explain.ts';
import type { PreviewState, Question } from '../../src/preview/questions.ts';
import { explainFile } from '../shared/explain-file.ts';
import { sentenceOf } from '../shared/faults.ts';
import { digestOf } from '../shared/files.ts';
import { type Content, previewOf } from './plans.ts';
import { stateOf } from './questions.ts';
import { type PreviewServer, startServer } from './server.ts';

/** So long after a file was saved the next may follow it, in milliseconds: editors save in several steps. */
const pause = 40;

/**
 * Starts a preview of the seeds in `root`, and follows them until the process ends. `folder`: an empty one in
 * which it works. Returns where it is to be seen. Nothing else is written.
 */
export async function startPreview(
  root: string,
  program: string,
  folder: string,
  wanted: number,
): Promise<{ origin: string }> {
  const read = previewOf(root);
  const why = explainer(root);
  let written: Content = new Map();
  let state: PreviewState = { version: '', broken: [], absent: [], questions: [] };

  /** Reads the seeds and writes what is new of content/; a fault of the program leaves what there is. */
  const take = () => {
    try {
      const previewed = read();
      writeChanged(join(folder, 'content'), written, previewed.content);
      written = previewed.content;
      state = versioned(stateOf(previewed), written);
    } catch (error) {
      state = versioned({ ...state, failure: sentenceOf(error, root) }, written);
    }
    why.forget();
  };
  take();
  const server = await startServer(program, folder, wanted, {
    state: () => state,
    whyOf: (question) => why.of(question),
  });
  follow(server, join(root, 'seeds'), () => {
    const { version } = state;
    take();
    return state.version !== version;
  });
  return { origin: `http://localhost:${server.port}` };
}

/** Takes what is saved, one state after another, and shows it where it is another one. */
function follow(server: PreviewServer, seeds: string, take: () => boolean): void {
  let timer: NodeJS.Timeout | undefined;
  let showing = Promise.resolve();
  server.watch(seeds, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      showing = showing.then(async () => {
        if (take()) await server.refresh();
      });
    }, pause);
  });
}

/** A state with its version: another one for other content or other questions. */
const versioned = (state: Omit<PreviewState, 'version'>, content: Content): PreviewState => ({
  ...state,
  version: digestOf({ ...state, version: '' }, ...[...content].flat()).slice(0, 12),
});

/** Writes the files of content/ that are other than before, and removes those that are no more. */
function writeChanged(folder: string, before: Content, now: Content): void {
  for (const [path, text] of now) {
    const last = before.get(path);
    if (last !== undefined && Buffer.from(last).equals(Buffer.from(text))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of before.keys()) if (!now.has(path)) rmSync(join(folder, path));
}

/** Says why lines of documents were read as they were: each document is explained once for each state of it. */
function explainer(root: string) {
  const explained = new Map<string, Promise<Explanation[] | null>>();
  return {
    forget: () => explained.clear(),
    of: async ({ file, line }: Question): Promise<string[]> => {
      if (!line || !/\/source\.\w+$/u.test(file)) return [];
      const path = join(root, file);
      if (!explained.has(path))
        explained.set(
          path,
          explainFile(path, collector().report).catch(() => null),
        );
      const its = (await explained.get(path))?.[line - 1];
      return its ? writeExplanations([its], false) : [];
    },
  };
}
