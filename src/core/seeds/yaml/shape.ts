/** Which names a schema takes, and where. */
import { z } from 'zod';

/** What a schema takes, as JSON Schema says it: so much of that as is asked here. */
export interface Shape {
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | false;
  propertyNames?: { enum?: string[] };
  items?: Shape | false;
  minLength?: number;
}
const shapes = new WeakMap<z.ZodType, Shape>();
/** What a schema takes; of each schema it is found once. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/** The keys that a schema takes at a path; none where it takes any. */
export function keysAt(shape: Shape, path: readonly string[]): string[] {
  const at = shapeAt(shape, path);
  return at?.propertyNames?.enum ?? Object.keys(at?.properties ?? {});
}

/** What a schema takes at a path. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const key of path) {
    const any: Shape | undefined = at?.items || at?.additionalProperties || undefined;
    at = (at?.properties && Object.hasOwn(at.properties, key) && at.properties[key]) || any;
  }
  return at;
}
