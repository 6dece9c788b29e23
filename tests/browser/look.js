// Three rules of axe, each in a thirtieth of its time and named as there: text whose colour is too near to what is behind it (WCAG 1.4.3),
// links that only their colour tells from the text around them (1.4.1), and targets that are small and near to another (2.5.8).
// Behind a text are taken to be the elements that hold it; where one of them has a picture behind it, nothing is said, as axe says nothing.
() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((one, index) => one * alpha + below[index] * (1 - alpha));
  const light = (colour) => {
    const [red, green, blue] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // What is behind a page that says nothing of it: another in the dark.
  const probe = document.documentElement.appendChild(document.createElement("i"));
  probe.style.backgroundColor = "Canvas";
  const bottom = rgba(getComputedStyle(probe).backgroundColor).slice(0, 3);
  probe.remove();
  const behind = new Map();
  // What is behind the content of an element: [colour, opacity of all that holds it]; null where there is a picture.
  const ground = (element) => {
    if (!element) return [bottom, 1];
    if (!behind.has(element)) {
      const below = ground(element.parentElement);
      const style = getComputedStyle(element);
      const opacity = below && below[1] * Number(style.opacity);
      const [red, green, blue, alpha] = rgba(style.backgroundColor);
      behind.set(element, below && style.backgroundImage === "none" ? [over([red, green, blue, alpha * opacity], below[0]), opacity] : null);
    }
    return behind.get(element);
  };
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const said = (element) => element.outerHTML.slice(0, 200);
  const WIDGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [role=tab], [tabindex='0']";
  const isInline = (element) => getComputedStyle(element).display === "inline";
  const blockOf = (element) => {
    let block = element.parentElement;
    while (isInline(block)) block = block.parentElement;
    return block;
  };
  const withText = new Map();
  const isInText = (element) => {
    if (!isInline(element)) return false;
    const block = blockOf(element);
    if (!withText.has(block)) {
      const within = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let found = false;
      while (!found && within.nextNode()) {
        const holder = within.currentNode.parentElement;
        found = within.currentNode.data.trim() && !holder.closest(WIDGETS) && (holder === block || (isInline(holder) && blockOf(holder) === block));
      }
      withText.set(block, Boolean(found));
    }
    return withText.get(block);
  };
  const ratioOf = (one, other) => {
    const [lighter, darker] = [light(one), light(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
  };
  const elements = new Set(document.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select"));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.data.trim()) elements.add(texts.currentNode.parentElement);
  const found = [];
  for (const element of elements) {
    if (element.closest("svg, script, style, noscript, option, :disabled, [aria-disabled=true], .visually-hidden") || !isSeen(element)) continue;
    const below = ground(element);
    if (!below) continue;
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = rgba(style.color);
    const own = over([red, green, blue, alpha * below[1]], below[0]);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const ratio = ratioOf(own, below[0]);
    if (ratio < least) found.push(`color-contrast: ${ratio.toFixed(2)} and not ${least}: ${said(element)}`);
    if (!element.matches("a[href]") || !isInText(element)) continue;
    const around = getComputedStyle(element.parentElement);
    const isDistinct =
      style.textDecorationLine.includes("underline") ||
      parseFloat(style.borderBottomWidth) > 0 ||
      style.fontWeight !== around.fontWeight ||
      style.backgroundColor !== "rgba(0, 0, 0, 0)";
    const text = rgba(around.color);
    if (!isDistinct && ratioOf(own, over([...text.slice(0, 3), text[3] * below[1]], below[0])) < 3) found.push(`link-in-text-block: ${said(element)}`);
  }
  const LEAST = 24;
  const targets = [...document.querySelectorAll(WIDGETS)].filter((one) => !one.closest(":disabled, [inert], [aria-hidden=true]") && isSeen(one));
  // What stays where it is while the page moves below it: near to that is only what stays too.
  const staying = (element) => {
    while (element && !["fixed", "sticky"].includes(getComputedStyle(element).position)) element = element.parentElement;
    return element;
  };
  const layers = new Map(targets.map((one) => [one, staying(one)]));
  const boxes = new Map(targets.map((one) => [one, one.getBoundingClientRect()]));
  const isSmall = ({ width, height }) => width < LEAST - 0.05 || height < LEAST - 0.05;
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const isTooNear = (small, other) => {
    const [x, y] = middle(small);
    const aside = Math.max(other.left - x, 0, x - other.right);
    const apart = Math.max(other.top - y, 0, y - other.bottom);
    const [otherX, otherY] = middle(other);
    return Math.hypot(aside, apart) < LEAST / 2 - 0.05 || (isSmall(other) && Math.hypot(otherX - x, otherY - y) < LEAST - 0.05);
  };
  for (const [one, box] of boxes)
    if (isSmall(box) && !isInText(one))
      for (const [other, beside] of boxes)
        if (other !== one && layers.get(other) === layers.get(one) && !other.contains(one) && !one.contains(other) && isTooNear(box, beside)) {
          found.push(`target-size: ${Math.round(box.width)} × ${Math.round(box.height)} beside ${said(other)}: ${said(one)}`);
          break;
        }
  return found;
}
