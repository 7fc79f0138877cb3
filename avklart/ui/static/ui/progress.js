// The table kept up to date by keyboard. What is typed stays in the browser until the server has it; every row also
// works without this.
const table = document.querySelector("table.activities[data-drafts]");
const RETRY = 5000;

const keyOf = (number) => `avklart-draft/${table.dataset.drafts}/${number}`;
const kept = (number) => { try { return JSON.parse(localStorage.getItem(keyOf(number))); } catch { return null; } };
const forget = (number) => { try { localStorage.removeItem(keyOf(number)); } catch { /* nothing was kept */ } };
const typedIn = (form) => Object.fromEntries([...form.elements]
  .filter((one) => one.name && one.type !== "hidden" && one.type !== "submit")
  .map((one) => [one.name, one.type === "checkbox" ? one.checked : one.value]));
const asOpened = (one) => (one.tagName === "SELECT"
  ? ([...one.options].find((option) => option.defaultSelected) || one.options[0]).value : one.defaultValue);
const isChanged = (form) => form.dataset.restored === "yes" || [...form.elements].some((one) => one.name
  && one.type !== "hidden" && one.type !== "submit" && one.name !== "on_behalf_of"
  && (one.type === "checkbox" ? one.checked !== one.defaultChecked : one.value !== asOpened(one)));

function keep(form) {
  const version = form.elements.version.value;
  try { localStorage.setItem(keyOf(form.dataset.number), JSON.stringify({ version, values: typedIn(form) })); } catch { /* full */ }
}

function restore(form) {
  const draft = kept(form.dataset.number);
  if (!draft) return;
  for (const [name, value] of Object.entries(draft.values)) {
    const field = form.elements[name];
    if (field && field.type === "checkbox") field.checked = value;
    else if (field) field.value = value;
  }
  // The version it was begun on: what somebody else has written since is shown when it is saved.
  form.elements.version.value = draft.version;
  form.dataset.restored = "yes";
  form.querySelector(".draft-note").hidden = false;
}

function put(row, html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  const fresh = template.content.querySelector("tr");
  if (!fresh) return null;
  for (const one of fresh.querySelectorAll("[autofocus]")) one.removeAttribute("autofocus");
  row.replaceWith(fresh);
  if (window.htmx) window.htmx.process(fresh);
  return fresh;
}

const asked = (address, also = {}) => fetch(address, {
  ...also, headers: { "HX-Request": "true", "HX-Request-Type": "partial" }, redirect: "error", credentials: "same-origin",
});

async function open(row, link) {
  const answer = await asked(link.dataset.alone).catch(() => null);
  if (!answer || !answer.ok) { location.assign(link.href); return; }
  const fresh = put(row, await answer.text());
  const form = fresh && fresh.querySelector(".news-form");
  if (!form) return;
  form.elements.on_behalf_of.value = document.getElementById("told-by").value;
  restore(form);
  form.elements.done.focus();
  fresh.scrollIntoView({ block: "nearest" });
}

function beside(row, way) {
  let next = row[`${way}ElementSibling`];
  while (next && !next.querySelector("a.news, .news-form")) next = next[`${way}ElementSibling`];
  return next;
}

function goTo(row) {
  if (!row) return;
  const form = row.querySelector(".news-form");
  if (form) form.elements.done.focus();
  else open(row, row.querySelector("a.news"));
}

function unsaved(form, way) {
  keep(form);
  form.querySelector(".unsaved").hidden = false;
  clearTimeout(form.waits);
  form.waits = setTimeout(() => { if (form.isConnected) send(form, null, way); }, RETRY);
}

// Sends a row; `way` is "next" or "previous" for the row to open then, "stay" to put the focus on what was done, or
// nothing where one is at work elsewhere already.
async function send(form, submitter, way) {
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  const sent = JSON.stringify(typedIn(form));
  const content = new FormData(form);
  content.set("way", submitter && submitter.value === "no-change" ? "no-change" : "");
  const answer = await asked(form.action, { method: "POST", body: content }).catch(() => null);
  delete form.dataset.sending;
  const html = answer && [200, 409, 422].includes(answer.status) ? await answer.text().catch(() => "") : "";
  if (!html.trim().startsWith("<tr")) { unsaved(form, way); return; }
  if (answer.ok && JSON.stringify(typedIn(form)) !== sent) {
    // Somebody went on typing while it was sent: that is sent by itself, on top of what was stored.
    form.elements.version.value = String(Number(form.elements.version.value) + 1);
    keep(form);
    return;
  }
  const row = form.closest("tr");
  if (answer.ok) forget(form.dataset.number); else keep(form);
  const fresh = put(row, html);
  if (!answer.ok) {
    const again = fresh.querySelector(".news-form");
    again.dataset.restored = "yes";
    if (way) (fresh.querySelector("[role=alert]") || again.elements.done).focus();
  } else if (way === "next" || way === "previous") {
    const to = beside(fresh, way);
    if (to) goTo(to); else fresh.querySelector(".done-line").focus();
  } else if (way === "stay") fresh.querySelector(".done-line").focus();
}

async function sendInRow(form, submitter) {
  const row = submitter.closest("tr");
  const content = new FormData(form, submitter);
  const address = submitter.formAction || form.action;
  const answer = await asked(address, { method: "POST", body: content }).catch(() => null);
  const html = answer && (answer.ok || [409, 422].includes(answer.status)) ? await answer.text().catch(() => "") : "";
  if (!html.trim().startsWith("<tr")) { form.dataset.plain = "yes"; form.requestSubmit(submitter); return; }
  const fresh = put(row, html);
  const opened = fresh.querySelector(".news-form");
  const same = submitter.formAction && fresh.querySelector(`button[formaction="${submitter.getAttribute("formaction")}"]`);
  if (opened) { opened.dataset.restored = "yes"; keep(opened); opened.elements.done.focus(); }
  else (same || fresh.querySelector("a.news")).focus();
}

if (table) {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.plain) { delete form.dataset.plain; return; }
    if (form.matches(".news-form")) {
      event.preventDefault();
      // Ctrl+Enter names no button; it saves and goes on.
      const way = !event.submitter || event.submitter.value === "next" ? "next" : "stay";
      send(form, event.submitter, way);
    } else if (event.submitter && (form.matches(".undo-row") || form.id === "rows")) {
      event.preventDefault();
      if (event.submitter.closest("tr")) sendInRow(form, event.submitter);
    }
  });
  table.addEventListener("click", (event) => {
    const link = event.target.closest("a.news, a.close-news");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.matches("a.news")) { open(link.closest("tr"), link); return; }
    const form = link.closest("form");
    clearTimeout(form.waits);
    forget(form.dataset.number);
    close(form, link);
  });
  table.addEventListener("input", (event) => {
    const form = event.target.closest(".news-form");
    if (!form) return;
    if (isChanged(form)) keep(form);
    if (event.target.name === "on_behalf_of") tellAll(event.target.value, event.target);
  });
  document.getElementById("told-by").addEventListener("input", (event) => tellAll(event.target.value, event.target));
  table.addEventListener("focusout", (event) => {
    const form = event.target.closest(".news-form");
    if (!form) return;
    setTimeout(() => {
      const isElsewhere = document.hasFocus() && form.isConnected && !form.contains(document.activeElement);
      if (isElsewhere && document.activeElement !== document.body && isChanged(form)) send(form, null, "");
    });
  });
  table.addEventListener("keydown", (event) => {
    const row = event.target.closest("tr");
    const form = event.target.closest(".news-form");
    const way = { ArrowDown: "next", ArrowUp: "previous" }[event.key];
    if (form && way && event.altKey) {
      event.preventDefault();
      if (isChanged(form)) send(form, null, way); else leave(form, beside(row, way));
    } else if (form && event.key === "Escape" && !isChanged(form)) {
      event.preventDefault();
      close(form, form.querySelector(".close-news"));
    } else if (way && event.target.matches("a.news")) {
      event.preventDefault();
      const to = beside(row, way);
      if (to) (to.querySelector("a.news") || to.querySelector(".news-form").elements.done).focus();
    }
  });
  window.addEventListener("online", () => {
    for (const form of table.querySelectorAll(".news-form")) {
      if (!form.querySelector(".unsaved").hidden) send(form, null, "");
    }
  });
  for (const form of table.querySelectorAll(".news-form")) restore(form);
  for (const link of table.querySelectorAll("a.news")) {
    const number = link.closest("tr").id.slice("tiltak-".length);
    if (kept(number)) {
      const mark = document.createElement("span");
      mark.className = "mark open";
      mark.textContent = table.dataset.draftWord;
      link.before(mark, " ");
    }
  }
}

async function close(form, link) {
  const row = form.closest("tr");
  const answer = await asked(link.dataset.alone).catch(() => null);
  if (!answer || !answer.ok) { location.assign(link.href); return; }
  put(row, await answer.text()).querySelector("a.news").focus();
}

async function leave(form, to) {
  if (!to) return;
  const row = form.closest("tr");
  goTo(to);
  const answer = await asked(form.querySelector(".close-news").dataset.alone).catch(() => null);
  if (answer && answer.ok) put(row, await answer.text());
}

function tellAll(name, but) {
  for (const field of document.querySelectorAll("[name=on_behalf_of]")) if (field !== but) field.value = name;
}
