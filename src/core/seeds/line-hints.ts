import { z } from 'zod';
import { orNone } from '../model/schema-parts.ts';
import type { Hints } from '../parse/hints/hint.ts';
import { ofLines, planSchema } from './schema.ts';
import { readAsFar } from './yaml/yaml.ts';

/** The entries of a list that fit their schema, each with its place in the list. */
const fitting = <T extends z.ZodType>(entry: T) =>
  orNone(z.array(z.unknown()).default([]).catch([])).transform((all) =>
    all.flatMap((one, at) => {
      const { success, data } = entry.safeParse(one);
      return success ? [{ at, entry: data as z.output<T> }] : [];
    }),
  );
const schema = z.object({ structure: fitting(ofLines.structure), artefacts: fitting(ofLines.artefacts) });

/**
 * What a `plan.yaml` says of lines of the source, as far as it can be read: an entry that does not fit is left
 * out, and the others count. Null where the lists cannot be read. Reports nothing: `readYaml` does, of the whole file.
 */
export function lineHints(planYaml: string): Required<Pick<Hints, 'hints' | 'artefacts' | 'lineOf'>> | null {
  const found = readAsFar(planYaml, schema, { needed: Object.keys(ofLines), whole: planSchema });
  if (!found) return null;
  const { value, lineOf } = found;
  return {
    hints: value.structure.map(({ entry }) => entry),
    artefacts: value.artefacts.map(({ entry }) => entry),
    lineOf: (list, index) => lineOf(list, value[list][index]?.at ?? index),
  };
}
