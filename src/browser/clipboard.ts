/** Copies text, and says whether it did. */
import { element } from './elements.ts';
import { words } from './words/tools.ts';

const t = words();
/** How long a message stands, in milliseconds. */
const messageTime = 3000;
const status = element('p', { className: 'told', role: 'status' });
document.body.append(status);

function say(text: string) {
  status.textContent = text;
  setTimeout(() => {
    status.textContent = '';
  }, messageTime);
}

/** Puts a text on the clipboard, also where it is still being fetched. */
export async function copy(text: Promise<string>) {
  try {
    // A promise inside the item keeps the reader's permission while the text is fetched.
    if (typeof ClipboardItem === 'function')
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': text.then((s) => new Blob([s], { type: 'text/plain' })) }),
      ]);
    else await navigator.clipboard.writeText(await text);
    say(t.copied);
  } catch {
    say(t.failed);
  }
}
