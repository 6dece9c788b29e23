// data-enter on a text field: Enter sends its form ("submit") or goes on to what is named ("#rate-3"); Shift and Enter begin a new line.
// data-focus: the field has the focus when the page is there, which does not scroll to it.
// Only where there is a keyboard beside a fine pointer: on a phone Enter is the only way to a new line, and a focus covers the page.
import { onContent } from "./on-content.js";

const hasKeyboard = matchMedia("(pointer: fine)").matches;

document.addEventListener("keydown", (event) => {
  const to = event.target.dataset?.enter;
  if (!to || event.key !== "Enter" || event.shiftKey || event.isComposing || !hasKeyboard) return;
  event.preventDefault();
  if (to === "submit") event.target.form.requestSubmit();
  else document.querySelector(to)?.focus();
});

onContent("[data-focus]", (field) => hasKeyboard && field.focus({ preventScroll: true }));
