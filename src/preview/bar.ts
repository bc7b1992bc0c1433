/**
 * The bar above each page of a preview: what is wrong with the files as they were last saved, and what is open
 * on this page. It is text in elements; whatever words a message has, none of them is markup.
 */
import { placeOf } from '../core/model/diagnostics.ts';
import { escapedHtml } from '../core/model/escaped-html.ts';
import { type Here, isAbout, openQuestions, type PreviewState, type Question } from './questions.ts';
import { words } from './words.ts';

const styles = `
.preview-bar{font:14px/1.5 system-ui,sans-serif;padding:8px 16px;color:#1c1b19;background:#eef3fb;
border-bottom:3px solid #1a4480;overflow-wrap:anywhere}
.preview-bar.wrong{background:#fdecea;border-color:#9c1c1c}
.preview-bar p,.preview-bar ul{margin:0;padding:0;max-width:none;text-indent:0}
.preview-bar li{margin:4px 0 0 1.25em;list-style:disc}
.preview-bar a{color:#1a4480}
.preview-bar code,.preview-note code{font:12px/1.5 ui-monospace,monospace}
.preview-bar summary{cursor:pointer;min-height:24px}
.preview-note{font:14px/1.5 system-ui,sans-serif;display:block;margin:4px 0;padding:4px 8px;color:#1c1b19;
background:#fff4ce;border-inline-start:4px solid #8a6100;overflow-wrap:anywhere;text-indent:0}
.preview-note.stops{background:#fdecea;border-color:#9c1c1c}
@media print{.preview-bar,.preview-note{display:none}}`.replace(/\n/g, '');

/** A page with the bar in it, as the first thing of its body; `base`: the folder that the site stands in. */
export const withBar = (page: string, bar: string): string =>
  page.replace(/<body\b[^>]*>/, (body) => `${body}${bar}`);

/** The bar of a page. */
export function barOf(state: PreviewState, here: Here, base: string): string {
  const { language } = here;
  const t = words[language];
  const stops = state.questions.filter(({ group }) => group === 'stops');
  const onPage = state.questions.filter((question) => isAbout(here, question));
  const own = onPage.filter((question) => !stops.includes(question));
  const said = [
    state.failure && t.failed + state.failure,
    state.broken.length && t.broken(state.broken.join(', ')),
    state.absent.length && t.absent(state.absent.join(', ')),
  ].filter((words) => typeof words === 'string');
  const isWrong = said.length > 0 || stops.length > 0;
  const list = (questions: readonly Question[]) =>
    questions.length ? `<ul>${questions.map((q) => itemOf(q, here, base)).join('')}</ul>` : '';
  const more = own.length
    ? `<details><summary>${escapedHtml(t.here(own.length))}</summary>${list(own)}</details>`
    : '';
  const page = `${base}${language}/${openQuestions}/`;
  return (
    `<div class="preview-bar${isWrong ? ' wrong' : ''}" role="status" data-ui ` +
    `lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-preview="${escapedHtml(state.version)}" ` +
    `data-content="${escapedHtml(state.content)}" ` +
    `data-base="${escapedHtml(base)}"><style>${styles}</style><p><strong>${escapedHtml(t.preview)}</strong> ` +
    `${escapedHtml(isWrong ? said.join(' ') : t.whole)} ` +
    `<a href="${escapedHtml(page)}">${escapedHtml(t.open(state.questions.length))}</a></p>` +
    `${list(stops)}${more}</div>`
  );
}

/** A question in the list of the bar; of one about a clause of this page, what a script sets beside that. */
function itemOf(question: Question, here: Here, base: string): string {
  const { group, message, clauses, rule } = question;
  const [clause] = clauses;
  const ids = isAbout(here, question) ? clauses.map(({ eId }) => eId).join(' ') : '';
  const place = escapedHtml(placeOf(question));
  const href = clause && `${base}${here.language}/${clause.plan}/${clause.page}/#${clause.eId}`;
  const at = href ? `<a href="${escapedHtml(href)}">${place}</a>` : place;
  return (
    `<li data-group="${group}"${ids && ` data-clauses="${escapedHtml(ids)}"`}><code>${at}</code> ` +
    `<span>${escapedHtml(message[here.language])}</span> <code>[${escapedHtml(rule)}]</code></li>`
  );
}
