// data-copy="#field": a button, hidden until script runs, that copies what is in the field and says so.
import { onContent } from "./on-content.js";

onContent("[data-copy]", (button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.querySelector(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    const before = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => button.replaceChildren(before), 3000);
  });
});
