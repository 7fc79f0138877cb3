// What pages need beyond htmx: small, and every page works without it.
document.addEventListener("keydown", (event) => {
  // Ctrl+Enter saves the form one is in.
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest("form");
    if (form) form.requestSubmit();
  }
});
document.addEventListener("change", (event) => {
  // A filter acts as soon as it is chosen; its button is for those without scripts.
  const form = event.target.closest("form[data-submits-itself]");
  if (form) form.requestSubmit();
});
// On a narrow screen the tab one is at may stand outside the line of tabs.
const tab = document.querySelector(".tabs a[aria-current]");
if (tab) {
  const line = tab.closest("ul");
  line.scrollLeft = tab.offsetLeft - (line.clientWidth - tab.offsetWidth) / 2;
}
document.documentElement.classList.add("has-script");
