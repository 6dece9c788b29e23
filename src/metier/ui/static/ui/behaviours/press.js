// data-press: a form with one button, which presses itself when its page is opened by a link. Not when one comes back to the page or
// loads it again, and not for programs that only read it.
const form = document.querySelector("[data-press]");
const [opened] = performance.getEntriesByType("navigation");

if (form && opened?.type === "navigate" && document.visibilityState === "visible") form.requestSubmit();
