// "L" focuses quick capture; on a phone the form is a popover, and opening it puts the cursor there. What is understood is
// shown while one writes (home/_reading.html); Enter keeps it. Where it asks something, the first Enter goes there, the next keeps it.
const capture = document.querySelector("#capture");
const input = document.querySelector("#log");

if (capture && input) {
  const quick = document.createElement("input");
  Object.assign(quick, { type: "hidden", name: "quick", value: "yes" });
  capture.append(quick);

  capture.addEventListener("toggle", (event) => {
    if (event.newState === "open") input.focus();
  });
  capture.addEventListener("submit", (event) => {
    const asks = capture.querySelector("[data-asks]");
    if (!asks || event.submitter?.name === "look" || asks.contains(document.activeElement) || asks.dataset.seen) return;
    const asked = asks.querySelector("[name=asked]").value;
    const isChosen = asks.querySelector("[name=purpose]:checked");
    const open = asks.querySelector(isChosen ? "select" : "[name=purpose], select");
    if (asked !== input.value.split(/\s+/).filter(Boolean).join(" ") || !open) return;
    event.preventDefault();
    asks.dataset.seen = "true";
    open.focus();
  });
  capture.addEventListener("change", (event) => {
    const asks = event.target.closest("[data-asks]");
    if (asks) asks.dataset.seen = "true";
  });
  capture.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("select")) {
      event.preventDefault();
      capture.requestSubmit();
    } else if (event.key === "Escape" && !capture.matches(":popover-open")) {
      document.activeElement.blur();
    }
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
