import type { z } from 'zod';

type Path = readonly PropertyKey[];
type Holder = Record<PropertyKey, unknown>;

/** A schema that never fits is not tried for ever: each time something is left out. */
const mostTries = 20;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What of some values fits a schema: what does not is left out. Undefined where nothing is left that fits. */
export function fitting<T>(values: unknown, schema: z.ZodType<T>): T | undefined {
  const left = structuredClone(values);
  for (let tries = 0; tries < mostTries; tries++) {
    const { success, data, error } = schema.safeParse(left);
    if (success) return data;
    const paths = error.issues.flatMap((issue): Path[] =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    );
    // From the last, so that the places of those before in a list stay.
    for (const path of paths.reverse()) if (!leaveOut(left, path)) return undefined;
  }
  return undefined;
}

/** Leaves out what stands at a path, or what lacks it; false where that is everything. */
function leaveOut(root: unknown, path: Path): boolean {
  let [holder, key]: [Holder | undefined, PropertyKey | undefined] = [undefined, undefined];
  let value = root;
  for (const step of path) {
    if (!isHolder(value) || !Object.hasOwn(value, step)) break;
    [holder, key, value] = [value, step, value[step]];
  }
  if (!holder || key === undefined) return false;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return true;
}
