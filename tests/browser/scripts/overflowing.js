() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const inside = e => { for (let p = e.parentElement; p; p = p.parentElement)
    if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
  const found = [...document.querySelectorAll('body *')].filter(e =>
    e.getBoundingClientRect().right > wide + 1 && !inside(e));
  return [`page ${document.documentElement.scrollWidth} > ${wide}`, ...found.slice(-3).map(e =>
    `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}: `
    + e.textContent.trim().slice(0, 60))];
}
