// data-select on a field: what stands in it is selected when the field gets the focus, so that typing replaces it.
// A press of the mouse sets the caret after the focus, so the click that brought the focus selects once more.
let fresh = null;

document.addEventListener("focusin", ({ target }) => {
  fresh = target.matches("[data-select]") ? target : null;
  fresh?.select();
});

document.addEventListener("click", ({ target }) => {
  if (target === fresh) target.select();
  fresh = null;
});
