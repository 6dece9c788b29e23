// data-saves="address" on a form whose fields with data-saves-as are saved while they are typed. What could not be saved is said
// beside the field and tried again; what was typed last is sent when the page is left.
const waiting = new Set();

function said(field) {
  return document.querySelector(`#said-${field.dataset.savesAs} [role="status"]`);
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-saves-as]")) return;
  waiting.add(event.target);
  const status = said(event.target);
  if (status) status.textContent = "";
});

document.addEventListener("htmx:beforeRequest", (event) => waiting.delete(event.detail.elt));

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    const field = event.detail.elt;
    if (!field.matches("[data-saves-as]")) return;
    waiting.add(field);
    const status = said(field);
    if (status) status.textContent = "Not saved: Metier cannot be reached. What you typed stays here, and is tried again.";
  });
}

addEventListener("online", () => {
  for (const field of waiting) field.dispatchEvent(new Event("retry"));
});

addEventListener("pagehide", () => {
  for (const field of waiting) {
    const form = field.form;
    const key = field.dataset.savesAs;
    const sent = new FormData();
    for (const name of [`answer-${key}`, `version-${key}`, "csrfmiddlewaretoken"]) sent.set(name, form.elements[name]?.value ?? "");
    sent.set("only", key);
    navigator.sendBeacon(form.dataset.saves, sent);
  }
  waiting.clear();
});

// A form that is sent whole saves every field of it.
document.addEventListener("submit", (event) => {
  for (const field of waiting) if (field.form === event.target) waiting.delete(field);
});
