// data-select on a field: what stands in it is selected when the field gets the focus, so that typing replaces it.
document.addEventListener("focusin", (event) => {
  const field = event.target;
  if (field.matches("[data-select]")) requestAnimationFrame(() => field.select());
});
