// data-keep-focus on a form: after it is sent, the button that sent it has the focus again. Where that button is now
// disabled (the item reached the end of its list), its neighbour has. The button needs an id.
const KEY = "metier.focus";

document.addEventListener("submit", (event) => {
  const id = event.submitter?.id;
  if (id && event.target.matches("[data-keep-focus]")) sessionStorage.setItem(KEY, id);
});

function restore() {
  const id = sessionStorage.getItem(KEY);
  if (!id) return;
  sessionStorage.removeItem(KEY);
  const button = document.getElementById(id);
  const target = button?.disabled ? button.parentElement.querySelector("button:not(:disabled)") : button;
  target?.focus();
}

restore();
document.addEventListener("htmx:afterSettle", restore);
