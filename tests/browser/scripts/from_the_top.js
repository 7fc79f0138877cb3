// The next Tab goes to the first control, also where the page has put the focus somewhere itself.
() => {
  window.scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
