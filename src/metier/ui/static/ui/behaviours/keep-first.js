// data-keep-first="sentence" on a form: what is written in it is not lost by another form of the page. The first press says so; a second goes on.
// data-edited on it: it says what was not kept before, as after a mistake. What a browser puts back when one returns differs, too, from what was sent.
const differs = (control) => {
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  if (!control.options) return "defaultValue" in control && control.value !== control.defaultValue;
  const options = [...control.options];
  return options.some((one) => one.defaultSelected) && options.some((one) => one.selected !== one.defaultSelected);
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  const edited = document.querySelector("[data-keep-first]");
  if (!edited || form === edited || form.dataset.told || !form.closest("main")) return;
  if (!edited.dataset.edited && ![...edited.elements].some(differs)) return;
  event.preventDefault();
  event.stopPropagation();
  form.dataset.told = "true";
  const said = document.createElement("p");
  said.className = "error";
  said.setAttribute("role", "alert");
  said.textContent = edited.dataset.keepFirst;
  form.append(said);
}, true);
