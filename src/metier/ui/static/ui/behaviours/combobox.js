// data-combobox on what holds a text field and a list of options: the names that htmx brings for what is written are offered beneath.
// Arrows move through them, Enter or a press takes one, Escape and leaving the field put them away; any other text may stay.
// data-adds-to: what is taken, or written and ended with Enter, becomes a line of the text area with that id.
import { onContent } from "./on-content.js";

onContent("[data-combobox]", (box) => {
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const said = box.querySelector("[role=status]");
  const area = document.getElementById(box.dataset.addsTo ?? "");
  const options = () => [...list.children];
  let at = -1;
  let marked = null; // the option that an answer which comes late must not take from under the fingers
  let isAsked = false;

  box.hidden = false;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);

  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    mark(-1);
  };
  const mark = (number) => {
    at = number;
    marked = options()[at] ?? null;
    options().forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options()[at].id);
    options()[at].scrollIntoView({ block: "nearest" });
  };
  const take = (name) => {
    isAsked = false;
    input.value = area ? "" : name;
    if (area) add(name);
    list.replaceChildren();
    open(false);
  };
  const add = (name) => {
    const lines = area.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const isThere = lines.some((line) => line.toLowerCase() === name.toLowerCase());
    if (!isThere) area.value = [...lines, name].join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    said.textContent = isThere ? `${name} is there already.` : `${name} is added.`;
  };

  open(false);
  input.addEventListener("input", () => {
    isAsked = true;
    mark(-1);
    list.ariaBusy = "true";
  });
  input.addEventListener("htmx:afterRequest", (event) => {
    list.ariaBusy = String(event.detail.requestConfig.parameters[input.name] !== input.value);
  });
  input.addEventListener("blur", () => open(false));
  list.addEventListener("htmx:afterSwap", () => {
    const same = options().find((option) => option.dataset.value === marked?.dataset.value) ?? marked;
    if (same && !list.contains(same)) list.insertBefore(same, list.children[at] ?? null);
    options().forEach((option, place) => (option.id = `${list.id}-${place}`));
    const number = isAsked && document.activeElement === input ? options().length : 0;
    open(number > 0);
    if (number && same) mark(options().indexOf(same));
    if (isAsked) said.textContent = number ? `${number} ${number === 1 ? "name" : "names"}, use the arrows` : "";
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option.dataset.value);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const number = options().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && number) {
      event.preventDefault();
      const isClosed = list.hidden;
      isAsked = true;
      if (isClosed) open(true);
      if (!event.altKey) mark(isClosed || at < 0 ? (step > 0 ? 0 : number - 1) : (at + step + number) % number);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(options()[at].dataset.value);
    } else if (event.key === "Enter" && area && input.value.trim()) {
      event.preventDefault();
      take(input.value.trim());
    } else if (event.key === "Escape") {
      isAsked = false; // nor does an answer that is still to come
      if (!list.hidden) event.preventDefault();
      open(false);
    }
  });
});
