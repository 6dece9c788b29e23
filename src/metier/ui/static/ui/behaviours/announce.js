// A notice that came with the page is read out: a live region speaks only when it changes. A summary of mistakes takes the focus.
setTimeout(() => {
  for (const said of document.querySelectorAll("#notices p")) said.replaceChildren(said.textContent);
}, 100);
document.querySelector("#problems")?.focus();
