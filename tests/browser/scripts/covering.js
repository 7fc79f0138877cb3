() => [...document.querySelectorAll('body *')].filter(e => {
  const s = getComputedStyle(e), b = e.getBoundingClientRect();
  return ['fixed', 'sticky'].includes(s.position) && s.visibility !== 'hidden'
    && b.height > innerHeight / 2 && b.width > innerWidth / 2 && e.tagName !== 'DIALOG';
}).map(e => `${e.tagName.toLowerCase()}.${e.className} covers the window`)
