import { runningTitle } from '../../published/running-title.ts';
import type { Block, Edition } from '../blocks.ts';
import { dayOf, issuerIn, titleIn } from '../cover.ts';
import type { Document } from '../document.ts';
import { beginsAnnex, bodyOf, turn } from './body.ts';
import { setContents, setFront, setPartHead } from './front.ts';
import { literal, without } from './literal.ts';
import type { Setting } from './set.ts';
import { settingOf } from './setting.ts';

/** A Typst document: what is set, and by their paths the files that it takes in. */
export interface Source {
  main: string;
  files: ReadonlyMap<string, string>;
}

/** Blocks that follow each other on a reading page. */
interface Part {
  path: string;
  blocks: Block[];
}

/** The blocks of a document by the reading pages that they stand on, in their order. */
function partsOf({ doc, edition }: Setting): Part[] {
  const parts: Part[] = [];
  const pathOf = (page: string) => {
    const before = parts.filter((part) => part.blocks[0]!.page === page).length;
    return `/${edition}/of/${page}${before ? `-${before + 1}` : ''}.typ`;
  };
  for (const block of doc.blocks) {
    const last = parts.at(-1);
    if (last && last.blocks[0]!.page === block.page) last.blocks.push(block);
    else parts.push({ path: pathOf(block.page), blocks: [block] });
  }
  return parts;
}

/** What Typst is to know of a document. */
function setAbout({ doc, edition, lacking }: Setting): string {
  const language = edition === 'en' ? 'en' : 'zh';
  const title = [titleIn(doc, language), doc.part[language]].filter(Boolean).join(' · ');
  const [year, month, day] = dayOf(doc).split('-').map(Number);
  const date = day ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none';
  const issuer = issuerIn(doc, language);
  const longest = doc.title[language] && language === 'en' ? 60 : 30;
  const running = without(runningTitle(titleIn(doc, language), longest), lacking);
  // In brackets: as a style of all that follows it would have each paragraph laid out again in each document.
  return `#[#set document(title: ${literal(title)}, author: (${issuer && `${literal(issuer)},`}), date: ${date})]
#show: setting
#running.update(${literal(running)})
`;
}

/** The file that says which of the clauses that words may lead to stand in this document. */
const ledToOf = ({ named }: Setting): string =>
  `#let led-to = (${[...named].map((id) => `${literal(id)}: true`).join(', ') || ':'})\n`;

/**
 * A document in an edition as the source of a Typst document. Words stand in it as strings only; the same document gives
 * the same source. What a plan and a part of it have in common are the same files, which are laid out once. `lacking`: the
 * signs that the letters do not have.
 */
export function typstOf(doc: Document, edition: Edition, lacking: ReadonlySet<string> = new Set()): Source {
  const named = new Set(doc.blocks.map(({ id }) => id).filter((id) => doc.targets.has(id)));
  const setting: Setting = { doc, edition, named, lacking };
  const common = `/${edition}/setting.typ`;
  const parts = partsOf(setting);
  const files = new Map([
    [`/${edition}/led-to.typ`, ledToOf(setting)],
    [common, settingOf(edition, `${doc.site}id/${doc.plan}/`, doc.chinese)],
    ...parts.map(
      ({ path, blocks }) => [path, `#import ${literal(common)}: *\n${bodyOf(blocks, setting)}\n`] as const,
    ),
  ]);
  const main = [
    `#import ${literal(common)}: *`,
    setAbout(setting),
    doc.page ? '' : setFront(setting) + setContents(setting),
    '#show: clauses',
    doc.page ? setPartHead(setting) : '',
    '#all-places',
    ...parts.map(
      ({ path, blocks }) => `${beginsAnnex(blocks[0]) && !doc.page ? turn : ''}\n#include ${literal(path)}`,
    ),
    '',
  ].join('\n');
  return { main, files };
}
