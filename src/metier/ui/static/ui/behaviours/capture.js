// "L" focuses quick capture; on a phone the form is a popover, and opening it puts the cursor there.
const capture = document.querySelector("#capture");
const input = document.querySelector("#log");

if (capture && input) {
  capture.addEventListener("toggle", (event) => {
    if (event.newState === "open") input.focus();
  });
  if (document.documentElement.dataset.shortcuts !== "off") {
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "l" || event.metaKey || event.ctrlKey || event.altKey || isTyping) return;
      event.preventDefault();
      if (input.checkVisibility()) input.focus();
      else capture.showPopover();
    });
  }
}
