/** The list of plans: shows those that fit what is chosen, and keeps the choice in the address. */
const narrowing = document.querySelector<HTMLElement>('.library')!;
const plans = [...document.querySelectorAll<HTMLElement>('.plans li')];
const said = narrowing.querySelector<HTMLElement>('[role=status]')!;
const fields = [...narrowing.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

/** Words as they are compared: capitals and signs of full width are as others. */
const folded = (words: string) => words.normalize('NFKC').toLowerCase();

function show() {
  const filled = fields.filter((f) => f.value.trim());
  const wanted = filled.map((f) => [f.name, folded(f.value.trim())] as const);
  const fits = (plan: HTMLElement) =>
    wanted.every(([name, value]) => {
      const has = folded(plan.dataset[name] ?? '');
      return name === 'title' ? value.split(/\s+/u).every((word) => has.includes(word)) : has === value;
    });
  for (const plan of plans) plan.hidden = !fits(plan);
  said.textContent = said.dataset['said']!.replace('{n}', String(plans.filter((p) => !p.hidden).length));
  const choice = new URLSearchParams(filled.map((f) => [f.name, f.value]));
  history.replaceState(null, '', choice.size ? `?${choice}` : location.pathname);
}
const asked = new URLSearchParams(location.search);
for (const field of fields) field.value = asked.get(field.name) ?? '';
narrowing.addEventListener('input', show);
narrowing.hidden = false;
show();
