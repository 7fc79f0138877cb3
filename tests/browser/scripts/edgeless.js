() => {
  const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden'
    && !e.closest('.ds-sr-only');
  const edged = s => ['Top', 'Bottom'].some(side => parseFloat(s[`border${side}Width`]) > 0
    && s[`border${side}Style`] !== 'none') || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0);
  const controls = [...document.querySelectorAll('.ds-button, .ds-input, input:not([type=hidden]), select, textarea')]
    .filter(e => seen(e) && !edged(getComputedStyle(e)) && !['checkbox', 'radio', 'file'].includes(e.type));
  const marks = [...document.querySelectorAll('.mark, .ds-tag, .ds-badge')].filter(e => seen(e)
    && !e.textContent.trim() && !e.getAttribute('aria-label') && e.getAttribute('aria-hidden') !== 'true');
  return [...controls.map(e => `no edge: ${e.tagName.toLowerCase()}.${e.className} ${e.name || e.textContent.trim()}`),
          ...marks.map(e => `colour alone: ${e.className}`)].slice(0, 8);
}
