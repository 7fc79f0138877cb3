() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), b = e.getBoundingClientRect();
  const near = [e, e.parentElement, e.closest('label'), e.nextElementSibling].filter(Boolean).map(x => getComputedStyle(x));
  const seen = near.some(x => (x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) >= 1) || x.boxShadow !== 'none');
  const inSight = b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth;
  return {stop: e.dataset.stop || '', seen, inSight,
          what: `${e.tagName.toLowerCase()}.${e.className} ${(e.textContent || e.name || '').trim().slice(0, 40)}`};
}
