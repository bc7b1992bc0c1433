import { project, runWith } from './folder.ts';

/** The tests of the site look at the site that the README's build makes. */
export function setup(): void {
  const { status, out, err } = runWith({ PDF: '' }, project, 'build');
  if (status !== 0) throw new Error(`npm run build failed:\n${out}\n${err}`);
}
