import { allNamed, nameOf } from './xml-part.ts';

/** What the styles of words say of them (OpenDocument 1.3 part 3, §16.29.28): hidden, struck out, raised or lowered. */
export interface Looks {
  hidden: boolean;
  struck: boolean;
  raised: '' | 'sup' | 'sub';
}
export const plain: Looks = { hidden: false, struck: false, raised: '' };

/** Styles are made from one another no farther. */
const mostStyles = 100;
const familyOf: Record<string, string> = { span: 'text', p: 'paragraph', h: 'paragraph' };

/** The looks that a document gives to spans and paragraphs by their styles. */
export class OdtLooks {
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly known = new Map<string, Partial<Looks>>();

  constructor(roots: readonly (Element | null)[]) {
    const all = roots.flatMap((root) => allNamed(root, ['style']));
    this.styles = new Map(
      all.map((s) => [`${s.getAttribute('style:family')} ${s.getAttribute('style:name')}`, s]),
    );
  }

  /** How the words of a span or a paragraph look; where its styles do not say, as those `around` it. */
  of(element: Element, around: Looks): Looks {
    const family = familyOf[nameOf(element)] ?? '';
    const name = element.getAttribute('text:style-name') ?? '';
    const key = `${family} ${name}`;
    const looks = this.known.get(key) ?? this.read(family, name);
    this.known.set(key, looks);
    return { ...around, ...looks };
  }

  private read(family: string, name: string): Partial<Looks> {
    const properties: Element[] = [];
    let style = this.styles.get(`${family} ${name}`);
    for (let n = 0; style && n < mostStyles; n++) {
      properties.push(...[...style.children].filter((c) => nameOf(c) === 'text-properties'));
      style = this.styles.get(`${family} ${style.getAttribute('style:parent-style-name')}`);
    }
    const first = (attribute: string) =>
      properties.map((p) => p.getAttribute(attribute)).find((value) => value !== null) ?? '';
    const [display, position] = [first('text:display'), first('style:text-position')];
    const line = first('style:text-line-through-style') || first('style:text-line-through-type');
    return {
      ...(display && { hidden: display === 'none' }),
      ...(line && { struck: line !== 'none' }),
      ...(position && { raised: raisedBy(position) }),
    };
  }
}

/** `super 58%`, `33% 58%` raise; `sub 58%`, `-33% 100%` lower; `0% 100%` does neither. */
function raisedBy(position: string): Looks['raised'] {
  if (/^(?:super|[1-9])/u.test(position)) return 'sup';
  return /^(?:sub|-)/u.test(position) ? 'sub' : '';
}
