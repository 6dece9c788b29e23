// The first key that is pressed before the behaviours are there is kept, and pressed again once they are: who knows the keys does
// not wait for a page. It runs at once, ahead of what metier.js brings. What is typed into a field needs no help.
{
  let first = null;
  const keep = (event) => {
    if (!event.target.closest("input, textarea, select, [contenteditable]")) first ??= event;
  };
  document.addEventListener("keydown", keep);
  document.addEventListener("DOMContentLoaded", () => {
    document.removeEventListener("keydown", keep);
    first?.target.dispatchEvent(new KeyboardEvent("keydown", first));
  });
}
