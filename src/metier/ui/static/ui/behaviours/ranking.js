// data-ranking: a list whose items (data-id) can be dragged, by mouse or held under a finger; those with the same data-among
// change places with each other alone. On drop their order goes, by commas, into the hidden input [data-order] of the form around
// it, and the form is sent; or into the button [data-order-by], and that is pressed. The arrow buttons do the same without script.
import { onContent } from "./on-content.js";

const HOLD = 300; // milliseconds that a finger rests on an item before it drags rather than scrolls

onContent("[data-ranking]", (list) => {
  if (list.dataset.ready) return;
  list.dataset.ready = "true";
  const items = () => [...list.children].filter((item) => item.dataset.id);
  const among = (item) => items().filter((other) => other.dataset.among === item.dataset.among);
  const order = (item) => among(item).map((each) => each.dataset.id).join(",");
  let held = null;
  let before = "";
  let waiting = 0;

  const begin = (item) => {
    held = item;
    before = order(item);
    item.classList.add("dragging");
  };
  const over = (target, y) => {
    const item = target?.closest?.("[data-id]");
    if (!item || item === held || item.parentElement !== list || item.dataset.among !== held.dataset.among) return;
    const box = item.getBoundingClientRect();
    list.insertBefore(held, y > box.top + box.height / 2 ? item.nextSibling : item);
  };
  const end = () => {
    clearTimeout(waiting);
    const item = held;
    held = null;
    item?.classList.remove("dragging");
    if (!item || order(item) === before) return;
    const form = list.closest("form");
    const kept = form?.querySelector("[data-order], [data-order-by]");
    if (!kept) return;
    kept.value = order(item);
    if (kept.matches("[data-order-by]")) kept.click();
    else form.requestSubmit();
  };

  for (const item of items()) item.draggable = true;
  list.addEventListener("dragstart", (event) => {
    const item = event.target.closest("[data-id]");
    if (!item || held) return void event.preventDefault();
    begin(item);
    event.dataTransfer.effectAllowed = "move";
  });
  list.addEventListener("dragover", (event) => {
    if (!held) return;
    event.preventDefault();
    over(event.target, event.clientY);
  });
  list.addEventListener("drop", (event) => event.preventDefault());
  list.addEventListener("dragend", end);

  list.addEventListener("touchstart", (event) => {
    const item = event.target.closest("[data-id]");
    clearTimeout(waiting);
    if (item && event.touches.length === 1 && !event.target.closest("a, button, input")) waiting = setTimeout(begin, HOLD, item);
  }, { passive: true });
  list.addEventListener("touchmove", (event) => {
    if (!held) return void clearTimeout(waiting);
    event.preventDefault();
    const { clientX, clientY } = event.touches[0];
    over(document.elementFromPoint(clientX, clientY), clientY);
  }, { passive: false });
  list.addEventListener("touchend", (event) => {
    if (held) event.preventDefault(); // no tap follows, which would tick what was dragged
    end();
  });
  list.addEventListener("touchcancel", end);
});
