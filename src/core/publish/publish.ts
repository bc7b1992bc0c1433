import type { Term } from '../english/terms/glossary.ts';
import type { Report } from '../model/diagnostics.ts';
import type { PlanJson } from '../published/plan-json.ts';
import type { Reference } from '../seeds/references.ts';
import { type EditionFiles, readSeed, type Seed, type SeedFiles } from '../seeds/seed.ts';
import { chapterFiles } from './chapters.ts';
import { dataFiles } from './data-files.ts';
import { editionsOf } from './editions.ts';
import { englishQuantities } from './english-quantities.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Files, json } from './files.ts';
import { findingsOf } from './findings.ts';
import { termsOf } from './marks.ts';
import { planJson, received } from './plan-json.ts';
import { reportDoubts } from './report-doubts.ts';

/** What is known beside the folders of plans. */
export interface Known {
  /** The agreed terms of all plans. */
  glossary: readonly Term[];
  /** What is known of the documents that plans cite. */
  references: readonly Reference[];
}
const nothingKnown: Known = { glossary: [], references: [] };

/** A seed, and what is read out of it once for all files that are made of it. */
interface ReadSeed {
  files: SeedFiles | EditionFiles;
  /** The folder of `content/` that they go to: that of the plan, or of an earlier edition in it. */
  folder: string;
  seed: Seed;
  plan: PlanJson;
  figures: Figures;
  glossary: readonly Term[];
}

/** Some of the files of a plan, by their path in its folder of `content/`. */
interface Product {
  name: string;
  says: string;
  /** One of the files. */
  example: string;
  make(readings: ReadSeed): Files;
}

/** What is made of a plan. No product needs another, and none has a path of another. */
export const products: readonly Product[] = [
  {
    name: 'chapters',
    says: 'The words of each reading page in each language, as MDX.',
    example: 'zh/chp_1.mdx',
    make: ({ seed, plan, glossary }) => chapterFiles(seed, plan, glossary),
  },
  {
    name: 'tables',
    says: 'The tables of the plan and the quantities of its text as data, as far as it has any.',
    example: 'tables/indicators.csv',
    make: ({ files, folder, seed, figures }) => dataFiles(files.slug, folder, seed, figures),
  },
  {
    name: 'source',
    says: 'The document as received.',
    example: 'source/source.txt',
    make: ({ files }) => new Map(received(files).map(({ name, bytes }) => [`source/${name}`, bytes])),
  },
  {
    name: 'audit',
    says: 'Where figures of the source do not agree, and how a person settled it.',
    example: 'audit.json',
    make: ({ seed, figures }) => new Map([['audit.json', json({ findings: findingsOf(seed, figures) })]]),
  },
  {
    name: 'quantities in English',
    says: 'How the English says the quantities of the text.',
    example: 'quantities-en.json',
    make: ({ plan, figures }) =>
      new Map([['quantities-en.json', json({ quantities: englishQuantities(plan, figures.stated) })]]),
  },
  {
    name: 'glossary',
    says: 'The agreed terms that the plan uses.',
    example: 'glossary.json',
    make: ({ plan, glossary }) => new Map([['glossary.json', json({ terms: termsOf(plan, glossary) })]]),
  },
  {
    name: 'plan',
    says: 'The clauses of the plan, and all that the site says of it.',
    example: 'plan.json',
    make: ({ plan }) => new Map([['plan.json', json(plan)]]),
  },
];

/**
 * Everything the generator writes for one plan: path inside `content/` -> text, or the bytes of the document
 * as received; an earlier edition stands in a folder of its own, by its day, in that of the plan. Pure: the
 * same folder gives the same map. An empty map when the plan cannot be read; the reports say why.
 */
export function publish(files: SeedFiles, report: Report, known: Known = nothingKnown): Files {
  const seed = readSeed(files, report);
  return seed ? publishRead(files, seed, report, known) : new Map();
}

/** The same of a plan that has been read already. */
export function publishRead(files: SeedFiles, seed: Seed, report: Report, known: Known): Files {
  const { slug } = files;
  const inForce = { files, seed, folder: slug, editions: editionsOf(seed), ...known };
  const earlier = seed.earlier.map((own) => {
    const { edition } = own.seed;
    return { ...own, folder: `${slug}/${edition.date}`, editions: { edition }, ...known };
  });
  return new Map([inForce, ...earlier].flatMap((edition) => [...published(edition, report)]));
}

/** An edition of a plan, and what its `plan.json` says of the editions. */
type ToPublish = Pick<ReadSeed, 'files' | 'seed' | 'folder'> &
  Known & {
    editions: Pick<PlanJson, 'edition' | 'editions'>;
  };

/** The files of one edition of a plan. */
function published({ editions, references, ...own }: ToPublish, report: Report): Files {
  const figures = figuresOf(own.seed);
  reportDoubts(own.files, figures.doubts, report);
  const readings = { ...own, figures, plan: planJson(own.files, own.seed, references, editions) };
  const made = products.flatMap(({ make }) => [...make(readings)]);
  return new Map(made.map(([path, content]) => [`${own.folder}/${path}`, content]));
}
