/**
 * Tables that a reader may put in another order: a heading becomes a button; the third press brings the
 * order of the document back.
 */
const nextOrder = (order: string | null) => {
  if (order === 'ascending') return 'descending';
  return order === 'descending' ? null : 'ascending';
};

for (const table of document.querySelectorAll<HTMLTableElement>('table.sortable, table.promised')) {
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.querySelectorAll<HTMLTableRowElement>('tr:not(.group)')]);
  const sorted = document.createElement('tbody');
  const heads = [...table.tHead!.rows[0]!.cells];
  /** The last column has clauses, which stand in the order of the document. */
  const placeOf = new Map(rows.map((row, at) => [row, Number(row.dataset['place'] ?? at)]));
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const [c, head] of heads.entries()) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: head.textContent,
    });
    head.replaceChildren(button);
    button.onclick = () => {
      const order = nextOrder(head.ariaSort);
      for (const h of heads) h.ariaSort = null;
      head.ariaSort = order;
      if (!order) {
        sorted.remove();
        for (const body of bodies) table.append(body);
        for (const row of rows) homes.get(row)!.append(row);
        return;
      }
      const sign = order === 'ascending' ? 1 : -1;
      const by = (a: HTMLTableRowElement, b: HTMLTableRowElement) => {
        if (head === heads.at(-1)) return sign * (placeOf.get(a)! - placeOf.get(b)!);
        return c === 0 && a.dataset['unit'] !== undefined
          ? collator.compare(a.dataset['unit']!, b.dataset['unit']!) ||
              sign * (Number(a.dataset['value']) - Number(b.dataset['value']))
          : sign * collator.compare(a.cells[c]!.textContent, b.cells[c]!.textContent);
      };
      sorted.replaceChildren(...rows.toSorted(by));
      for (const body of bodies) body.remove();
      table.append(sorted);
    };
  }
  const homes = new Map(rows.map((row) => [row, row.parentElement!]));
}
