// data-keep-first="sentence" on a form: what is written in it is not lost by another form of the page. The first press says so; a second goes on.
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-keep-first]")) form.dataset.edited = "true";
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const edited = document.querySelector("[data-keep-first][data-edited]");
  if (!edited || form === edited || form.dataset.told || !form.closest("main")) return;
  event.preventDefault();
  event.stopPropagation();
  form.dataset.told = "true";
  const said = document.createElement("p");
  said.className = "error";
  said.setAttribute("role", "alert");
  said.textContent = edited.dataset.keepFirst;
  form.append(said);
}, true);
