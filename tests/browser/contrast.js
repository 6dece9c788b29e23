// The text whose colour is too near to what is behind it (WCAG 1.4.3). Behind it are taken to be the elements that hold it; where one
// of them has a picture behind it, nothing is said, as axe says nothing.
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
  const behind = new Map();
  // What is behind the content of an element: [colour, opacity of all that holds it]; null where there is a picture.
  const ground = (element) => {
    if (!element) return [[255, 255, 255], 1];
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
    const [one, other] = [light(over([red, green, blue, alpha * below[1]], below[0])), light(below[0])].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < least) found.push(`color-contrast: ${ratio.toFixed(2)} and not ${least}: ${element.outerHTML.slice(0, 200)}`);
  }
  return found;
}
