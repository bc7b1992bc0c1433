import { allNamed, nameOf } from '../packed/xml-part.ts';

/** What the styles of words say of them (OpenDocument 1.3 part 3, §16.29.28): hidden, struck out, raised or lowered. */
export interface Looks {
  hidden: boolean;
  /** White on white. */
  white: boolean;
  struck: boolean;
  raised: '' | 'sup' | 'sub';
}
export const plain: Looks = { hidden: false, white: false, struck: false, raised: '' };

/** Styles are made from one another no farther. */
const mostStyles = 100;
const familyOf: Record<string, string> = { span: 'text', p: 'paragraph', h: 'paragraph' };
/** The kinds of styles that may colour what stands in an element. */
const grounds: readonly [attribute: string, family: (name: string) => string][] = [
  ['text:style-name', (name) => familyOf[name] ?? 'section'],
  ['table:style-name', (name) => name],
  ['draw:style-name', () => 'graphic'],
];
/** What is drawn and may hold words: filled, unless it says otherwise. */
const shapes = ['custom-shape', 'rect', 'ellipse', 'circle', 'polygon', 'path'];
const isWhite = (colour: string | null): boolean => /^#fff(?:fff)?$/iu.test(colour ?? '');
/** Whether properties give something a ground of another colour than white (§20.175, §20.105). */
const isColoured = (properties: Element): boolean => {
  const ground = properties.getAttribute('fo:background-color');
  const fill = properties.getAttribute('draw:fill');
  return (
    (ground !== null && ground !== 'transparent' && !isWhite(ground)) ||
    (fill !== null && fill !== 'none' && !isWhite(properties.getAttribute('draw:fill-color')))
  );
};

/** The looks that a document gives to spans and paragraphs by their styles. */
export class OdtLooks {
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly known = new Map<string, Partial<Looks>>();
  /** Whether the pages have a ground of their own, or a picture stands behind the words. */
  private readonly onGround: boolean;
  /** Whether pictures or coloured shapes may show through a box that nothing fills. */
  private readonly showsThrough: boolean;

  constructor(roots: readonly (Element | null)[]) {
    const all = roots.flatMap((root) => allNamed(root, ['style']));
    this.styles = new Map(
      all.map((s) => [`${s.getAttribute('style:family')} ${s.getAttribute('style:name')}`, s]),
    );
    this.showsThrough =
      roots.some((root) => allNamed(root, ['image']).length > 0) ||
      roots.flatMap((root) => allNamed(root, shapes)).some((shape) => !this.isUnfilled(shape));
    const pages = roots.flatMap((root) => allNamed(root, ['page-layout-properties']));
    this.onGround =
      pages.some(isColoured) ||
      all.some((s) => [...s.children].some((c) => c.getAttribute('style:run-through') === 'background'));
  }

  /** How the words of a span or a paragraph look; where its styles do not say, as those `around` it. */
  of(element: Element, around: Looks): Looks {
    const family = familyOf[nameOf(element)] ?? '';
    const name = element.getAttribute('text:style-name') ?? '';
    const key = `${family} ${name}`;
    const looks = this.known.get(key) ?? this.read(family, name);
    this.known.set(key, looks);
    return {
      ...around,
      ...looks,
      ...(looks.white && { white: !this.onGround && !this.isOnColour(element) }),
    };
  }

  /** Whether an element, or one around it, colours what is behind its words. A shape does, unless it says otherwise. */
  private isOnColour(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const name = nameOf(at);
      const named = grounds.find(([attribute]) => at!.hasAttribute(attribute));
      const own = named ? this.propertiesOf(named[1](name), at.getAttribute(named[0]) ?? '') : [];
      if (own.some(isColoured)) return true;
      if (shapes.includes(name)) return this.showsThrough || !this.isUnfilled(at);
      if (name === 'frame' && this.showsThrough) return true;
    }
    return false;
  }

  private isUnfilled(shape: Element): boolean {
    const own = this.propertiesOf('graphic', shape.getAttribute('draw:style-name') ?? '');
    return own.some((properties) => properties.getAttribute('draw:fill') === 'none');
  }

  /** What a style says, and those that it is made from, the nearest first. */
  private propertiesOf(family: string, name: string): Element[] {
    const properties: Element[] = [];
    let style = this.styles.get(`${family} ${name}`);
    for (let n = 0; style && n < mostStyles; n++) {
      properties.push(...[...style.children].filter((c) => nameOf(c).endsWith('-properties')));
      style = this.styles.get(`${family} ${style.getAttribute('style:parent-style-name')}`);
    }
    return properties;
  }

  private read(family: string, name: string): Partial<Looks> {
    const properties = this.propertiesOf(family, name).filter((c) => nameOf(c) === 'text-properties');
    const first = (attribute: string) =>
      properties.map((p) => p.getAttribute(attribute)).find((value) => value !== null) ?? '';
    const [display, position] = [first('text:display'), first('style:text-position')];
    const colour = first('fo:color');
    const line = first('style:text-line-through-style') || first('style:text-line-through-type');
    return {
      ...(display && { hidden: display === 'none' }),
      ...(colour && { white: isWhite(colour) }),
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
