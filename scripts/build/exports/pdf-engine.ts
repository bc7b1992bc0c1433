/** What sets PDF files: Typst, and the letters for it. Both are optional packages. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Place, withPlaces } from '../../../src/core/exports/pdf/named-places.ts';
import type { Source } from '../../../src/core/exports/pdf/typst.ts';
import { sha256 } from '../../../src/core/model/digest.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { SaidError } from '../../../src/core/model/unreadable.ts';
import { said as told } from '../said.ts';

const compiler = '@myriaddreamin/typst-ts-node-compiler';
const letters = '@expo-google-fonts/noto-serif-sc';
const fonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
const require = createRequire(import.meta.url);

/** The version of a package that is installed; undefined where it is not. */
function versionOf(name: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string })
      .version;
  } catch {
    return undefined;
  }
}

/**
 * What PDF files are set with here, as one word; where none are set, why, in a sentence for people. `PDF=no` in the
 * environment leaves them out.
 */
export function pdfSetting(
  environment: Record<string, string | undefined>,
): { set: string } | { why: Sentence } {
  if (environment['PDF'] === 'no') return { why: told.pdfIsNo() };
  const versions = [compiler, letters].map((name) => [name, versionOf(name)] as const);
  const lacking = versions.find(([, version]) => version === undefined)?.[0];
  if (lacking) return { why: told.pdfLacks({ name: lacking }) };
  return { set: versions.map((v) => v.join('@')).join(' ') };
}

/** A PDF as it was set, and how many pages it has. */
interface Pdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * The signs that an error of the engine names as those that its letters do not have. It is written as a string of Rust
 * is, and its quotes as in a string within a string: the text `\"𠮷\"`, the text `\"\\u{e000}\"`.
 */
const lackingIn = (said: string): string[] =>
  [...said.matchAll(/PDF\/UA-1 error: the text(?: contains the disallowed codepoint)? `\\*"(.*?)\\*"`/gsu)]
    .map(([, text]) =>
      text!.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
    )
    .flatMap((text) => [...text]);

/**
 * The signs of a source that are for private use: what they look like only the letters of the document as received
 * say, and of other letters some have signs of their own there.
 */
const privateIn = ({ main, files }: Source): string[] =>
  [main, ...files.values()].flatMap((text) => text.match(/\p{Co}/gu) ?? []);

/**
 * A source with an end that no other has. Typst 0.14 replaces, in the last source of the same path, what is not the same
 * at both ends, byte by byte: where two characters end in the same bytes, the old one stays (才 e6898d for 复 e5a48d).
 */
const ended = (source: string): string => `${source}\n// ${sha256(source)}\n`;

/** So often is a document set again without signs that the letters lack, before it is given up. */
const mostTries = 40;

export type PdfEngine = Awaited<ReturnType<typeof pdfEngine>>;

/** What Typst says when it refuses a source, without the signs of its program around the words. */
function withWords(error: unknown): unknown {
  const said = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, words]) => words);
  return said.length ? new Error(said.join('; ')) : error;
}

/** Sets a document again and again, each time without the signs that were found to be lacking before. */
function setWithout(
  sourceWithout: (lacking: ReadonlySet<string>) => Source,
  setOnce: (source: Source) => Pdf,
): Pdf & { lacking: string[] } {
  const first = sourceWithout(new Set());
  const lacking = new Set(privateIn(first));
  let source = lacking.size ? sourceWithout(lacking) : first;
  for (let tries = 0; ; tries++) {
    try {
      return { ...setOnce(source), lacking: [...lacking] };
    } catch (error) {
      const said = `${(error as Error).message} ${(error as { code?: string }).code ?? ''}`;
      const more = lackingIn(said).filter((sign) => !lacking.has(sign));
      if (!more.length || tries >= mostTries) throw withWords(error);
      for (const sign of more) lacking.add(sign);
      source = sourceWithout(lacking);
    }
  }
}

/**
 * The engine, ready to set many documents one after the other. Throws where it cannot be loaded: ask
 * `pdfSetting` first.
 */
export async function pdfEngine() {
  const { NodeCompiler } = require(compiler) as typeof import('@myriaddreamin/typst-ts-node-compiler');
  const folder = dirname(require.resolve(`${letters}/package.json`));
  const workspace = join(folder, fonts[0]!, '..');
  const engine = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(join(folder, font))) }],
  });
  /** Sets a source once. */
  const setOnce = ({ main, files }: Source): Pdf => {
    for (const [path, text] of files) engine.addSource(join(workspace, path), ended(text));
    const { result } = engine.compile({ mainFileContent: ended(main) });
    if (!result) throw new SaidError(told.typstFailed());
    const pdf = engine.pdf(result, { pdfStandard: 'ua-1' });
    const [places] = engine.query(result, { selector: '<places>', field: 'value' }) as [Place[]];
    return { bytes: withPlaces(pdf, places), pages: result.numOfPages };
  };
  return {
    /**
     * Sets a document, whose source is asked for with the signs that the letters lack; those are named by their numbers
     * in it, and given back. What it has in common with one that was set before is not laid out again. Throws where it
     * cannot be set.
     */
    set: (sourceWithout: (lacking: ReadonlySet<string>) => Source) => setWithout(sourceWithout, setOnce),
    /** Forgets what was kept of the documents set so far, so that memory does not grow with them. */
    forget: () => engine.evictCache(0),
  };
}
