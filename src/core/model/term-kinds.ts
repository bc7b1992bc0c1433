/** What an agreed term is the name of; a term that is none of these, as a person, has no kind. */
export const termKinds = [
  'place',
  'institution',
  'company',
  'programme',
  'policy term',
  'technology',
] as const;
export type TermKind = (typeof termKinds)[number];
