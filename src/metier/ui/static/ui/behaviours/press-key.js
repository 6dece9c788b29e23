// data-press-key="t": while nobody is typing, the key presses the button; off where single-key shortcuts are (WCAG 2.1.4).
// Where it leads to a page, that page begins in the first field of its form: who came by a key goes on by keys.
const KEY = "metier.first-field";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.shortcuts === "off") return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const button = document.querySelector(`[data-press-key="${CSS.escape(event.key)}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  if (button.href) sessionStorage.setItem(KEY, new URL(button.href).pathname);
  button.click();
});

if (sessionStorage.getItem(KEY) === location.pathname) document.querySelector("main form .input")?.focus();
sessionStorage.removeItem(KEY);
