declare module 'gettext-parser' {
  export interface Comments {
    translator?: string;
    extracted?: string;
    reference?: string;
    flag?: string;
    previous?: string;
  }
  export interface Entry {
    msgctxt?: string;
    msgid: string;
    msgid_plural?: string;
    msgstr: string[];
    comments?: Comments;
  }
  export type Table = Record<string, Record<string, Entry>>;
  export interface Catalogue {
    charset: string;
    headers: Record<string, string>;
    translations: Table;
    obsolete?: Table;
  }
  export const po: {
    parse(input: string, options?: { validation?: boolean }): Catalogue;
    compile(catalogue: Catalogue, options?: { foldLength?: number; sort?: boolean }): Uint8Array;
  };
}
