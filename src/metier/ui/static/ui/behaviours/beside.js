// data-beside="/address" on a link of a list: where the panel stands beside the list, the link puts the address into it; where there is
// no room, it leads to the page. data-walk on a table's body: arrows go from row to row, and what has the focus is shown beside.
const isBeside = (panel) => panel && getComputedStyle(panel).position === "sticky";

function show(link) {
  const panel = document.querySelector("#panel");
  if (!isBeside(panel) || !window.htmx) return false;
  link.closest("tbody").querySelector("[aria-current]")?.removeAttribute("aria-current");
  link.closest("tr").setAttribute("aria-current", "true");
  htmx.ajax("GET", link.dataset.beside, { target: "#panel", swap: "outerHTML" });
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-beside]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || event.detail > 1) return;
  if (show(link)) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("[data-walk] > tr");
  if (!row || event.altKey || event.ctrlKey || event.metaKey || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  const link = next?.querySelector("a[data-beside]");
  if (!link) return;
  event.preventDefault();
  link.focus();
  show(link);
});

// data-find on a field: “/” goes there, where single-key shortcuts are on.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.documentElement.dataset.shortcuts === "off" || event.target.closest?.("input, textarea, select")) return;
  const field = document.querySelector("[data-find]");
  if (!field) return;
  event.preventDefault();
  field.focus();
});
