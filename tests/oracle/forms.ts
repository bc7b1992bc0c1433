import type { Form } from './form.ts';
import { htmlForms } from './html-forms.ts';
import { lineForms } from './line-forms.ts';
import { rowForms } from './row-forms.ts';

/** All forms, from the one that keeps most of a table to the one that keeps least. */
export const forms: readonly Form[] = [...htmlForms, ...rowForms, ...lineForms];
