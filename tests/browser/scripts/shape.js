() => {
  const faults = [], root = document.documentElement;
  const headings = [...document.querySelectorAll('h1')];
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  if (headings.length && !headings[0].textContent.trim()) faults.push('empty h1');
  if (!['nb', 'nn', 'en'].includes(root.lang)) faults.push(`lang ${root.lang}`);
  if (!document.title.trim()) faults.push('no title');
  let last = 0;
  for (const h of document.querySelectorAll('main h1, main h2, main h3, main h4, main h5')) {
    const level = +h.tagName[1];
    if (level > last + 1 && last) faults.push(`h${last} followed by ${h.tagName.toLowerCase()}: ${h.textContent.trim()}`);
    last = level;
  }
  for (const th of document.querySelectorAll('table th')) if (!th.scope) faults.push(`th without scope: ${th.textContent.trim()}`);
  for (const t of document.querySelectorAll('table')) if (!t.querySelector('th')) faults.push('table without header cells');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push(`id twice: ${id}`);
  return [...new Set(faults)].slice(0, 12);
}
