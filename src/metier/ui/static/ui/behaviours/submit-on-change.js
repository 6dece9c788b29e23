// data-submit-on-change: a form of filters is sent when one of them changes.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-submit-on-change]")) form.requestSubmit();
});
