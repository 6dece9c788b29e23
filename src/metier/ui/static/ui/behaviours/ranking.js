// data-ranking: a list whose items (data-id) can be dragged. On drop the order goes, by commas, into the hidden input
// [data-order] of the form around it, and the form is sent. The arrow buttons do the same without script.
import { onContent } from "./on-content.js";

onContent("[data-ranking]", (list) => {
  if (list.dataset.ready) return;
  list.dataset.ready = "true";
  const items = () => [...list.children].filter((item) => item.dataset.id);
  const order = () => items().map((item) => item.dataset.id).join(",");
  let held = null;
  let before = "";

  for (const item of items()) item.draggable = true;
  list.addEventListener("dragstart", (event) => {
    held = event.target.closest("[data-id]");
    before = order();
    held?.classList.add("dragging");
    event.dataTransfer.effectAllowed = "move";
  });
  list.addEventListener("dragover", (event) => {
    if (!held) return;
    event.preventDefault();
    const over = event.target.closest("[data-id]");
    if (!over || over === held) return;
    const box = over.getBoundingClientRect();
    const isBelow = event.clientY > box.top + box.height / 2;
    list.insertBefore(held, isBelow ? over.nextSibling : over);
  });
  list.addEventListener("drop", (event) => event.preventDefault());
  list.addEventListener("dragend", () => {
    held?.classList.remove("dragging");
    held = null;
    const form = list.closest("form");
    const input = form?.querySelector("[data-order]");
    if (!input || order() === before) return;
    input.value = order();
    form.requestSubmit();
  });
});
