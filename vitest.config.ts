import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Three projects, by what their tests need:
 * unit: nothing but the program, and seconds (`npm run test:unit`);
 * site: the site as the README's build makes it, a browser, a host, or builds of their own;
 * slow: commands as people run them, real documents, and properties that are tried a thousand times.
 */
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // What a page comes to be is waited for, however busy the machine is.
    expect: { poll: { timeout: 30_000 } },
    env: {
      // The programs that tests start are compiled once.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
      // They make PDF files, which take the longest, only where a test asks for them (`PDF: ''`).
      PDF: 'no',
      // They speak English, wherever the tests run.
      LC_ALL: 'C.UTF-8',
    },
    projects: [
      // A test that stands in none of the three folders is one of these.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/slow/**'],
          // They change nothing that another file sees, so modules are loaded once for all of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          globalSetup: 'tests/helpers/build-once.ts',
        },
      },
      { extends: true, test: { name: 'slow', include: ['tests/slow/*.test.ts'] } },
    ],
  },
});
