import { resolve } from 'node:path';

/** The folder of the program, which is not that of the publisher where it is installed as a package. */
export const engine = resolve(process.env['ENGINE'] ?? '.');
