/** A preview of the seeds of a folder: it follows what is saved in them. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { collector } from '../../src/core/model/diagnostics.ts';
import type { Language } from '../../src/core/model/language.ts';
import { type Explanation, writeExplanations } from '../../src/core/parse/explain.ts';
import type { PreviewState, Question } from '../../src/preview/questions.ts';
import { sentenceOf } from '../shared/command/faults.ts';
import { explainFile } from '../shared/documents/explain-file.ts';
import { digestOf, filesIn, removeWithFolders } from '../shared/files.ts';
import { heldBeside } from './held.ts';
import { type Content, type Previewed, previewOf } from './plans.ts';
import { stateOf, type Unversioned } from './questions.ts';
import { type PreviewServer, startServer } from './server.ts';

/** How long after a file was saved the next may follow, in milliseconds: editors save in several steps. */
const pause = 40;
/** How long after a state was shown it is checked, in milliseconds: open pages are served first. */
const rest = 300;

/**
 * Starts a preview of the seeds in `root`, and follows them until the process ends. `folder`: an empty one in
 * which it works. Returns where it is to be seen. Nothing else is written.
 */
export async function startPreview(
  root: string,
  folder: string,
  wanted: number,
): Promise<{ origin: string }> {
  let server: PreviewServer | undefined;
  const atRest = async () => {
    while (server?.isAnswering()) await wait(rest);
  };
  const why = explainer(root);
  const shown = shownOf(root, folder, { atRest, tell: () => server?.tell(), forget: why.forget });
  shown.take(true);
  server = await startServer(folder, wanted, {
    state: shown.stateNow,
    whyOf: (question, language) => why.of(question, language),
  });
  const theme = join(root, 'theme');
  const refresh = refreshing(server, [theme, join(folder, 'theme')], shown.siteNow);
  follow(server, [join(root, 'seeds'), theme], { ...shown, refresh });
  return { origin: `http://localhost:${server.port}` };
}

/** What is done around what a preview shows: waiting until nobody waits for a page, and what follows another state. */
interface Around {
  atRest: () => Promise<void>;
  tell: () => void;
  forget: () => void;
}

/** What a preview shows of the seeds in `root`, and writes of them in `folder`. */
function shownOf(root: string, folder: string, { atRest, tell, forget }: Around) {
  const read = previewOf(root, heldBeside({ found: () => showHeld(), atRest }));
  let previewed: Previewed = { content: new Map(), plans: new Map(), refused: [], said: [] };
  const shownNow = (now: Unversioned) => versioned(now, previewed.content, join(root, 'theme'));
  let state = shownNow({ broken: [], absent: [], questions: [] });

  /** Reads the seeds and writes what is new of content/; a fault of the program leaves what there is. */
  const take = (isChecked: boolean) => {
    try {
      const now = read();
      writeChanged(join(folder, 'content'), previewed.content, now.content);
      previewed = now;
      state = shownNow(stateOf(now, isChecked));
    } catch (error) {
      state = shownNow({ ...state, failure: sentenceOf(error, root) });
    }
    forget();
    return state;
  };
  /** Shows what is said of texts held against their originals, which is found behind the pages. */
  const showHeld = () => {
    const before = state.version;
    state = shownNow({ ...stateOf(previewed, false), failure: state.failure });
    if (state.version !== before) tell();
  };
  return { take, stateNow: () => state, siteNow: () => previewed.content.get('site.json') };
}

/**
 * Has the pages show what content/ and theme/ have now: made anew where what `siteNow` gives of the site is another.
 * `themes`: the names of theme/. It is looked at here too: of two saves within 50 milliseconds the watcher tells the
 * first alone.
 */
function refreshing(
  server: PreviewServer,
  themes: readonly [string, ...string[]],
  siteNow: () => string | Uint8Array | undefined,
): () => void {
  let last = { site: siteNow(), saved: new Map(savedIn(themes[0])) };
  return () => {
    const now = { site: siteNow(), saved: new Map(savedIn(themes[0])) };
    const isOther = (name: string) => now.saved.get(name) !== last.saved.get(name);
    const others = [...new Set([...last.saved.keys(), ...now.saved.keys()])].filter(isOther);
    const files = themes.flatMap((theme) => others.map((name) => join(theme, name)));
    server.refresh(now.site === last.site ? files : 'all');
    last = now;
  };
}

/** What is done while a preview follows what is saved. */
interface Following {
  stateNow: () => PreviewState;
  /** Reads the seeds as they are. */
  take: (isChecked: boolean) => PreviewState;
  /** Has the pages show what was taken. */
  refresh: () => void;
}

/**
 * Takes what is saved, one state after another, and shows it where it is another one. The checks follow when
 * the pages have been shown.
 */
function follow(
  server: PreviewServer,
  places: readonly string[],
  { stateNow, take, refresh }: Following,
): void {
  let timer: NodeJS.Timeout | undefined;
  const show = (isChecked: boolean) => {
    const before = stateNow();
    const now = take(isChecked);
    // A page that was asked for while content/ changed may have read it half: it is forgotten again at rest.
    if (now.content !== before.content || isChecked) refresh();
    if (now.version !== before.version) server.tell();
    if (!isChecked) later(rest, true);
  };
  const later = (time: number, isChecked: boolean) => {
    clearTimeout(timer);
    // Whoever waits for a page is not kept waiting by the checks.
    timer = setTimeout(() => (isChecked && server.isAnswering() ? later(rest, true) : show(isChecked)), time);
  };
  for (const place of places) server.watch(place, () => later(pause, false));
}

/** The files of a folder by their paths in it, each with when it was saved; none where there is no folder. */
const savedIn = (folder: string): [string, number | undefined][] =>
  existsSync(folder)
    ? filesIn(folder).map((file) => [
        relative(folder, file),
        statSync(file, { throwIfNoEntry: false })?.mtimeMs,
      ])
    : [];

/** A state with its versions: another one for other content or another theme, or for that or other questions. */
function versioned(state: Unversioned, content: Content, theme: string): PreviewState {
  const words = digestOf(...[...content].flat(), savedIn(theme)).slice(0, 12);
  const { broken, absent, questions, failure } = state;
  const version = digestOf(words, broken, absent, questions, failure).slice(0, 12);
  return { broken, absent, questions, failure, content: words, version };
}

/**
 * Writes the files of content/ that are other than before, and removes those that are no more, with the folders that
 * are empty without them: the pages take each folder of content/ for a plan.
 */
function writeChanged(folder: string, before: Content, now: Content): void {
  for (const [path, text] of now) {
    const last = before.get(path);
    if (last !== undefined && Buffer.from(last).equals(Buffer.from(text))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of before.keys()) if (!now.has(path)) removeWithFolders(path, folder);
}

/** Says why lines of documents were read as they were: each document is explained once for each state of it. */
function explainer(root: string) {
  const explained = new Map<string, Promise<Explanation[] | null>>();
  return {
    forget: () => explained.clear(),
    of: async ({ file, line }: Question, language: Language): Promise<string[]> => {
      if (!line || !/\/source\.\w+$/u.test(file)) return [];
      const key = `${language} ${file}`;
      const made = () => explainFile(join(root, file), collector().report, language).catch(() => null);
      if (!explained.has(key)) explained.set(key, made());
      const its = (await explained.get(key))?.[line - 1];
      return its ? writeExplanations([its], false, language) : [];
    },
  };
}
