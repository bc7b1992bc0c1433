/** A title that fits above every page: cut where it has more than `most` signs, but not inside a word. */
export function runningTitle(title: string, most: number): string {
  const signs = [...title];
  if (signs.length <= most) return title;
  const cut = signs.slice(0, most - 1).join('');
  const isInWord = /[\p{sc=Latin}\p{N}]/u.test(signs[most - 1]!);
  const whole = cut.replace(isInWord ? /[\p{sc=Latin}\p{N}'’-]+$/u : '', '').replace(/[\s,;:]+$/u, '');
  return `${whole || cut}…`;
}
