// data-scroll-to="0.4": a drawing wider than the screen opens at that part of its width, a little to the left of it.
import { onContent } from "./on-content.js";

onContent("[data-scroll-to]", (region) => {
  const at = Number(region.dataset.scrollTo) * region.scrollWidth;
  region.scrollLeft = Math.max(0, at - region.clientWidth * 0.2);
});
