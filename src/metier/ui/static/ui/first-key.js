// The first key that is pressed before the behaviours are there is kept, and pressed again once they are: who knows the keys does
// not wait for a page. It runs at once, ahead of what metier.js brings. Only a letter or a sign is one: what else is pressed (Shift
// on the way to it, Tab, an arrow) the browser answers by itself. What is typed into a field needs no help, and nothing is taken
// from whoever writes there meanwhile.
{
  let first = null;
  const keep = (event) => {
    if (event.target.closest("input, textarea, select, [contenteditable]")) first = null;
    else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) first ??= event;
  };
  document.addEventListener("keydown", keep);
  document.addEventListener("DOMContentLoaded", () => {
    document.removeEventListener("keydown", keep);
    first?.target.dispatchEvent(new KeyboardEvent("keydown", first));
  });
}
