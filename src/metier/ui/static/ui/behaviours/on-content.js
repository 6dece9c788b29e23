// Runs `attach` on the page, and on what htmx puts into it.
export function onContent(selector, attach) {
  const within = (root) => {
    if (root.matches?.(selector)) attach(root);
    root.querySelectorAll(selector).forEach(attach);
  };
  within(document);
  document.addEventListener("htmx:load", (event) => within(event.detail.elt));
}
