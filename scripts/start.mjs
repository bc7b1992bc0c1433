#!/usr/bin/env node
/**
 * What npm and npx run: `plan-publisher COMMAND …`. Written so that an old Node reads it too, which can run
 * nothing else here: it says what is needed.
 */
import { existsSync } from 'node:fs';

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
} else
  import(main).catch((error) => {
    // A program that has begun says itself what is wrong (scripts/shared/begin.ts).
    if (process.listenerCount('unhandledRejection')) throw error;
    console.error(
      `A package of this project is missing or broken (${String(error.message).split('\n')[0]}). ` +
        'Run npm ci, then the command again.',
    );
    process.exitCode = 1;
  });
