/**
 * The Chinese of the page in Traditional characters, for reading. What is copied is as printed: the words
 * are put back while the copy is taken.
 */
import { converterOf, type Traditional } from '../core/search/traditional.ts';
import { html } from './choices.ts';

const box = document.querySelector<HTMLFormElement>('form[data-base]');
const tags = { zh: 'zh-CN', hant: 'zh-Hant-HK' };
/** The texts that were changed, with what they were and what they are. */
let changed: [node: Text, printed: string, shown: string][] = [];
let convert: ((text: string) => string) | undefined;

const inChinese = (node: Text) => /^zh/.test(node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '');
/** Puts other signs into a text one by one, so that what is marked or selected in it stays so. */
function put(node: Text, text: string) {
  const before = node.data;
  if (text.length !== before.length) node.data = text;
  else
    for (let at = 0; at < text.length; at++)
      if (text[at] !== before[at]) {
        node.insertData(at, text[at]!);
        node.deleteData(at + 1, 1);
      }
}
const show = (printed: boolean) => {
  for (const [node, own, other] of changed) put(node, printed ? own : other);
};

/** Names the characters for who reads aloud or picks a face. */
function name(from: string, to: string) {
  for (const element of [html, ...document.querySelectorAll<HTMLElement>(`[lang="${from}"]`)])
    if (element.lang === from) element.lang = to;
}

/** Shows the page in Traditional characters, or as printed again. */
export async function showTraditional(wanted: boolean) {
  show(true);
  changed = [];
  name(tags.hant, tags.zh);
  if (!wanted || !box) return;
  const { base, of: plan } = box.dataset;
  const signs = await fetch(`${base}${plan ? `data/${plan}` : 'zh'}/traditional.json`);
  convert ??= converterOf((await signs.json()) as Traditional);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement!.closest('script, style, pre, code') || !inChinese(node)) continue;
    const shown = convert(node.data);
    if (shown !== node.data) changed.push([node, node.data, shown]);
  }
  show(false);
  name(tags.zh, tags.hant);
}

document.addEventListener('copy', (event) => {
  // What stands in a field is the reader's own.
  if ((event.target as Element).matches?.('input, textarea')) return;
  const selection = getSelection();
  if (!changed.length || !selection?.rangeCount || !event.clipboardData) return;
  show(true);
  event.clipboardData.setData('text/plain', selection.toString());
  event.preventDefault();
  show(false);
});
