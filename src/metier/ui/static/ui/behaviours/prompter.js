// data-prompter: a text that scrolls past at the pace of speech while the clock of the page runs (timer.js tells). Where motion is not
// welcome it stands still, and goes on sentence by sentence. Parts: data-prompter-text, -part (each sentence, with how many words it has), -controls, -pace.
import { onContent } from "./on-content.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

onContent("[data-prompter]", (prompter) => {
  const text = prompter.querySelector("[data-prompter-text]");
  const pace = prompter.querySelector("[data-prompter-pace]");
  const parts = [...text.querySelectorAll("[data-prompter-part]")];
  const counts = parts.map((part) => Number(part.dataset.prompterPart) || 1);
  const begins = counts.map((_, place) => counts.slice(0, place).reduce((sum, one) => sum + one, 0));
  const total = counts.reduce((sum, one) => sum + one, 0);
  let said = 0;
  let before = 0;
  let frame = 0;
  let shown = -1;

  const place = () => Math.max(0, begins.findLastIndex((begin) => begin <= said));
  const show = () => {
    const now = place();
    const part = parts[now];
    if (!part) return;
    if (now !== shown) parts[shown]?.removeAttribute("data-now");
    part.setAttribute("data-now", "");
    const share = still.matches ? 0 : (said - begins[now]) / counts[now];
    const top = part.offsetTop + share * part.getBoundingClientRect().height - text.clientHeight / 3;
    if (now !== shown || !still.matches) text.scrollTop = top;
    shown = now;
  };
  const step = (at) => {
    said = Math.min(total - 0.01, said + ((at - before) / 60000) * Number(pace.value || 140));
    before = at;
    show();
    frame = requestAnimationFrame(step);
  };
  const go = (to) => {
    said = begins[Math.min(Math.max(to, 0), parts.length - 1)] ?? 0;
    show();
  };

  prompter.querySelector("[data-prompter-controls]").hidden = false;
  text.toggleAttribute("data-runs", true);
  document.addEventListener("clock", ({ detail }) => {
    cancelAnimationFrame(frame);
    if (detail === "clear") go(0);
    if (detail !== "start") return;
    before = performance.now();
    frame = requestAnimationFrame(step);
  });
  text.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = {
      " ": () => document.querySelector("[data-timer-start]")?.click(),
      ArrowRight: () => go(place() + 1),
      ArrowLeft: () => go(place() - 1),
      ArrowUp: () => pace.stepUp(),
      ArrowDown: () => pace.stepDown(),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });
});
