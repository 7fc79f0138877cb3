// Keys of the review, and a file dropped on its field. Every page works without this.
const dropFields = document.querySelectorAll("[data-drop]");
for (const field of dropFields) {
  const input = field.querySelector("input[type=file]");
  const mark = (isOver) => field.classList.toggle("over", isOver);
  field.addEventListener("dragover", (event) => { event.preventDefault(); mark(true); });
  field.addEventListener("dragleave", () => mark(false));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
}

// A file that misses the field does not take the browser away from the page.
if (dropFields.length) {
  for (const what of ["dragover", "drop"]) document.addEventListener(what, (event) => event.preventDefault());
}

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
const firstAction = (doubt) => doubt.querySelector(".doubt-actions button:not(.link-button), .doubt-actions a");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const doubts = [...document.querySelectorAll("[data-doubt]")].filter((one) => firstAction(one));
  if (!doubts.length) return;
  const at = doubts.findIndex((one) => one.contains(document.activeElement));
  if (event.key === "j" || event.key === "k") {
    const next = at < 0 ? doubts[0] : doubts[at + (event.key === "j" ? 1 : -1)];
    if (next) { firstAction(next).focus(); next.scrollIntoView({ block: "nearest" }); event.preventDefault(); }
  } else if (event.key === "r" && at >= 0) {
    const link = doubts[at].querySelector("[data-put-right]");
    if (link) { link.click(); event.preventDefault(); }
  }
});
