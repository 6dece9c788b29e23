// data-row-keys on a table row: while the focus is in it, a key presses the row's button with that data-key.
// Letters alone; arrows with Alt, so that they still scroll. Nothing happens outside the row (WCAG 2.1.4) or while typing.
document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("[data-row-keys]");
  if (!row || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.altKey !== event.key.startsWith("Arrow")) return;
  const button = [...row.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});
