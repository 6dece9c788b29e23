// Runs `attach` on the page, and on what htmx puts into it, once for each element: htmx tells of the page itself, too.
export function onContent(selector, attach) {
  const met = new WeakSet();
  const once = (element) => {
    if (met.has(element)) return;
    met.add(element);
    attach(element);
  };
  const within = (root) => {
    if (root.matches?.(selector)) once(root);
    root.querySelectorAll(selector).forEach(once);
  };
  within(document);
  document.addEventListener("htmx:load", (event) => within(event.detail.elt));
}
