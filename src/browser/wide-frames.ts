/** What is wider than its frame can be scrolled by keyboard. */
const tell = () => {
  for (const frame of document.querySelectorAll<HTMLElement>('.scroll'))
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
};
addEventListener('resize', tell);
tell();

export {};
