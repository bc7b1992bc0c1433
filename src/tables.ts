/** The data files of the plans, as the generator wrote them into `content/{plan}/tables/`. */
const files = import.meta.glob<string>('/content/*/tables/*', { query: '?raw', import: 'default', eager: true });

const path = (plan: string, file: string) => `/content/${plan}/tables/${file}`;
/** The names of a plan's data files. */
export const tableFiles = (plan: string): string[] => Object.keys(files).filter((f) => f.startsWith(path(plan, ''))).map((f) => f.split('/').at(-1)!);
/** The text of one of them. */
export const tableFile = (plan: string, file: string): string => files[path(plan, file)]!;
