() => {
  const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
  const all = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')];
  const radios = new Set();
  const stops = all.filter(e => seen(e) && !e.disabled && e.tabIndex >= 0 && !e.closest('[inert]')).filter(e => {
    if (e.type !== 'radio') return true;
    const group = e.form ? `${[...document.forms].indexOf(e.form)} ${e.name}` : e.name;
    if (radios.has(group)) return false;
    radios.add(group); return true;
  });
  stops.forEach((e, at) => { e.dataset.stop = e.type === 'radio' ? `radio ${e.name}` : String(at); });
  document.querySelectorAll('input[type=radio]').forEach(e => { e.dataset.stop = `radio ${e.name}`; });
  return [...new Set(stops.map(e => e.dataset.stop))];
}
