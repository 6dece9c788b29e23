// A notice that came with the page is read out: a live region speaks only when it changes. A summary of mistakes takes the focus.
const notices = document.querySelector("#notices");
if (notices?.firstElementChild) {
  const said = [...notices.children];
  notices.replaceChildren();
  setTimeout(() => notices.replaceChildren(...said), 100);
}
document.querySelector("#problems")?.focus();
