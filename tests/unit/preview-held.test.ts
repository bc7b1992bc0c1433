import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Folder, heldBeside } from '../../scripts/preview/held.ts';
import { previewOf } from '../../scripts/preview/plans.ts';
import { stateOf } from '../../scripts/preview/questions.ts';
import { Fault } from '../../scripts/shared/command/faults.ts';
import { ofSystem } from '../../scripts/shared/command/said.ts';
import { holdRead, type OriginalRead } from '../../scripts/shared/documents/originals.ts';
import { opening } from '../../scripts/shared/people/files-said.ts';
import { planYaml } from '../helpers/folder.ts';

const text = (words: string) => `<h1>甲规划</h1>\n<p>${words}</p>\n`;
/** A preview of a plan beside a Word document that was read as `reading`, and how often something was done for it. */
function previewed(reading: string) {
  const root = mkdtempSync(join(tmpdir(), 'preview-held-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'seeds/a'), { recursive: true });
  const save = (words: string) => writeFileSync(join(root, 'seeds/a/source.html'), text(words));
  writeFileSync(join(root, 'seeds/a/original.docx'), 'x');
  writeFileSync(join(root, 'seeds/a/plan.yaml'), planYaml());
  const read = vi.fn(async (_: Folder): Promise<OriginalRead> => ({ html: text(reading) }));
  const hold = vi.fn(holdRead);
  const found = vi.fn();
  const atRest = vi.fn(async () => {});
  const now = previewOf(root, heldBeside({ found, atRest, read, hold }));
  /** What is said of the original: the group of each question, and its place. */
  const said = (isChecked: boolean) =>
    stateOf(now(), isChecked)
      .questions.filter(({ rule }) => rule.startsWith('pages-'))
      .map(({ group, rule, file, line }) => `${group} ${rule} ${file}:${line}`);
  const words = () => stateOf(now(), false).questions.find(({ rule }) => rule === 'pages-unheld')?.message;
  return { save, said, words, read, hold, found, atRest };
}
const fault = 'stops pages-not-kept seeds/a/source.html:2';

test('a text is held against its original behind the page, and told when that is found', async () => {
  const { save, said, read, hold, found, atRest } = previewed('建成十家。');
  save('建成九家。');
  // What a page waits for reads no original.
  expect(said(false)).toEqual([]);
  expect(read).not.toHaveBeenCalled();
  expect(said(true)).toEqual([]);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  expect(atRest).toHaveBeenCalledBefore(hold);
  expect(said(false)).toEqual([fault]);
  // As long as nothing has changed nothing is done again.
  expect([said(true), said(true)]).toEqual([[fault], [fault]]);
  expect([read.mock.calls.length, hold.mock.calls.length]).toEqual([1, 1]);
});

test('a text that was mended is held again, and its original is not read again', async () => {
  const { save, said, read, hold, found } = previewed('建成十家。');
  save('建成九家。');
  said(true);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  save('建成十家。');
  expect(said(true)).toEqual([fault]);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(2));
  expect(said(false)).toEqual([]);
  expect([read.mock.calls.length, hold.mock.calls.length]).toEqual([1, 2]);
});

test('of a text that was saved again meanwhile only the last state is held', async () => {
  const { save, said, hold, found } = previewed('建成十家。');
  save('建成九家。');
  said(true);
  save('建成八家。');
  said(true);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  expect(hold).toHaveBeenCalledTimes(1);
  expect(said(false)).toEqual([fault]);
});

test('of a text that was taken back meanwhile nothing else is told', async () => {
  const { save, said, hold, found } = previewed('建成十家。');
  save('建成九家。');
  said(true);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  save('建成十家。');
  said(true);
  save('建成九家。');
  expect(said(true)).toEqual([fault]);
  await new Promise((done) => setTimeout(done, 20));
  expect([hold.mock.calls.length, said(false)]).toEqual([1, [fault]]);
});

test('where the machine fails to read an original, that is said, and tried anew when it is next saved', async () => {
  const { save, said, words, read, found } = previewed('建成十家。');
  const why = ofSystem.ENOSPC({ at: 'a.tmp' });
  read.mockRejectedValueOnce(new Fault(why));
  save('建成九家。');
  expect(said(true)).toEqual([]);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  const unheld = ['unsure pages-unheld seeds/a/original.docx:undefined'];
  expect(words()).toEqual(opening.notHeld({ why }));
  // What only asks for pages does not try again; whoever made room and saves does, whatever is saved.
  expect([said(false), read.mock.calls.length]).toEqual([unheld, 1]);
  save('建成九家。');
  expect(said(true)).toEqual(unheld);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(2));
  expect([said(false), words(), read.mock.calls.length]).toEqual([[fault], undefined, 2]);
});

test('of a failure that is no sentence of ours, what the system said is told, and never its code', async () => {
  const { save, said, words, read, found } = previewed('建成十家。');
  read.mockRejectedValueOnce(Object.assign(new Error('spawn ENOMEM'), { code: 'ENOMEM' }));
  save('建成九家。');
  said(true);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  expect(words()?.zh).toContain('内存不足');
  expect(words()?.zh).not.toContain('ENOMEM');
});
