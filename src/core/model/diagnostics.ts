/**
 * The catalogue of what can be wrong with a seed. For `generate` an error keeps `content/` as it was;
 * a warning is something a person should look at.
 */
export const rules = {
  'not-text': 'error',
  'empty-source': 'error',
  'missing-file': 'error',
  unreadable: 'error',
  unwritable: 'error',
  'two-sources': 'error',
  slug: 'error',
  'plan-yaml': 'error',
  'notes-yaml': 'error',
  'site-yaml': 'error',
  'permalinks-yaml': 'error',
  'unknown-id': 'error',
  'id-lost': 'error',
  'plan-lost': 'error',
  artefact: 'error',
  hint: 'error',
  'number-gap': 'error',
  'number-duplicate': 'error',
  'ragged-row': 'error',
  po: 'error',
  'glossary-csv': 'error',
  'translation-missing': 'error',
  'translation-stale': 'error',
  numbers: 'error',
  'number-order': 'error',
  negation: 'error',
  glossary: 'error',
  'chinese-left': 'error',
  unbalanced: 'error',
  spaces: 'error',
  length: 'error',
  inconsistent: 'error',
  exception: 'error',
  audit: 'error',
  'line-break': 'warning',
  unreleased: 'warning',
  'reviews-lost': 'warning',
  'not-provided': 'warning',
  'left-out': 'warning',
  'words-lost': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleId = keyof typeof rules;
export interface Place {
  file: string;
  line?: number;
}
export interface Diagnostic {
  rule: RuleId;
  place: Place;
  message: string;
}
/** How the core says that something is wrong; it never prints and never stops. */
export type Report = (rule: RuleId, place: Place, message: string) => void;

/** A report that collects, in the order of the calls. */
export function collector(): { report: Report; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (rule, place, message) => diagnostics.push({ rule, place, message }) };
}

export const hasErrors = (diagnostics: Diagnostic[]) => diagnostics.some((d) => rules[d.rule] === 'error');

/** `file:line: error [rule] message`, one line, as editors and CI read it. */
export function format({ rule, place, message }: Diagnostic): string {
  const where = place.line ? `${place.file}:${place.line}` : place.file;
  return `${where}: ${rules[rule]} [${rule}] ${message.replace(/\s+/gu, ' ')}`;
}
