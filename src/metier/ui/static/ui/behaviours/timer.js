// data-timer="#field": a clock, hidden until script runs, that starts, stops and writes what it counted into the field. Parts:
// data-timer-shown, -start, -clear, -told (a live region: told when it stops, and once when data-timer-length has passed). Others
// hear of it by the event "clock", whose detail is start, stop or clear.
import { onContent } from "./on-content.js";

const said = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

onContent("[data-timer]", (clock) => {
  const part = (name) => clock.querySelector(`[data-timer-${name}]`);
  const field = document.querySelector(clock.dataset.timer);
  const length = Number(clock.dataset.timerLength);
  let before = 0;
  let began = 0;
  let beat = 0;
  let told = false;

  const tell = (what) => clock.dispatchEvent(new CustomEvent("clock", { bubbles: true, detail: what }));
  const seconds = () => Math.floor((before + (beat ? performance.now() - began : 0)) / 1000);
  const show = () => {
    part("shown").textContent = said(seconds());
    if (!told && length && seconds() > length) {
      told = true;
      part("told").textContent = `Longer than ${said(length)} by now.`;
    }
  };
  const stop = () => {
    if (!beat) return;
    clearInterval(beat);
    before += performance.now() - began;
    beat = 0;
    show();
    field.value = seconds() ? said(seconds()) : "";
    part("start").textContent = "Go on";
    part("told").textContent = `Stopped at ${said(seconds())}.`;
    tell("stop");
  };

  clock.hidden = false;
  part("start").addEventListener("click", () => {
    if (beat) return stop();
    began = performance.now();
    beat = setInterval(show, 250);
    part("start").textContent = "Stop";
    tell("start");
  });
  part("clear").addEventListener("click", () => {
    clearInterval(beat);
    beat = before = 0;
    told = false;
    part("start").textContent = "Start";
    field.value = "";
    show();
    tell("clear");
  });
  field.form.addEventListener("submit", stop);
});
