#!/usr/bin/env node
/**
 * What npm and npx run: `plan-publisher COMMAND …`. Written so that an old Node reads it too, which can run
 * nothing else here: it says what is needed.
 */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Installed as a package, the programs stand compiled in lib/.
const main = ['./main.ts', '../lib/scripts/main.js'].find((file) =>
  existsSync(new URL(file, import.meta.url)),
);
if (!process.features.typescript) {
  console.error(
    `This needs Node 22.18 or later, and Node ${process.versions.node} runs it. ` +
      'Run npm ci (without --ignore-scripts), which brings a Node of its own, or install Node 24.',
  );
  process.exitCode = 1;
} else {
  // What Node has compiled of the program and its packages is kept beside them, for the programs that this one
  // starts too.
  const packages = main.endsWith('.js') ? '../..' : '../node_modules';
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL(`${packages}/.cache/compiled`, import.meta.url));
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  import(main).catch((error) => {
    // A program that has begun says itself what is wrong (scripts/shared/begin.ts).
    if (process.listenerCount('unhandledRejection')) throw error;
    console.error(
      `A package of this project is missing or broken (${String(error.message).split('\n')[0]}). ` +
        'Run npm ci, then the command again.',
    );
    process.exitCode = 1;
  });
}
