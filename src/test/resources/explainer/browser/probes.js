/* What a test can ask of a page. Put before every script that a test runs in it; nothing of it stays behind. */

/* Whether somebody can see an element: hidden are closed details too, and what is cut away for screen readers alone. */
const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  && !cutAway(element);

const cutAway = element => {
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.clipPath.startsWith('inset(50%') || (style.overflow === 'hidden' && e.clientWidth <= 1 && e.clientHeight <= 1
        && style.display !== 'inline' && !(e instanceof SVGElement))) return true;
  }
  return false;
};

/* Enough of an element to find it by: tag, id, classes, its first words. */
const name = element => {
  const id = element.id ? '#' + element.id : '';
  const classes = [...element.classList].map(c => '.' + c).join('');
  const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  return element.tagName.toLowerCase() + id + classes + (words ? ' “' + words + '”' : '');
};

/* The pieces of text that can be seen within an element, each with the boxes of its lines. */
const texts = (root = document.body) => {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || ['STYLE', 'SCRIPT', 'TITLE', 'title', 'desc'].includes(element.tagName) || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    if (boxes.length) found.push({ node, element, boxes, words: node.data.trim().replace(/\s+/g, ' ').slice(0, 40) });
  }
  return found;
};

const size = element => parseFloat(getComputedStyle(element).fontSize);

/* The box of something in a drawing without its outline, which Firefox counts in. */
const drawn = shape => {
  const { x, y, width, height } = shape.getBBox();
  const { a, b, c, d, e, f } = shape.getScreenCTM();
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]);
  const [across, down] = [0, 1].map(axis => corners.map(corner => corner[axis]));
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
};

/* Whether two boxes share more than a hair. */
const overlap = (a, b, hair = 1) => a.left < b.right - hair && b.left < a.right - hair
  && a.top < b.bottom - hair && b.top < a.bottom - hair;

const within = (box, frame, hair = 1) => box.left >= frame.left - hair && box.right <= frame.right + hair
  && box.top >= frame.top - hair && box.bottom <= frame.bottom + hair;

/* Red, green, blue and alpha of a colour, however it is written. */
const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
const rgba = colour => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#000';
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};

const over = (top, bottom) => [0, 1, 2].map(i => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);

/* How light a colour is, from 0 to 1, as WCAG has it. */
const lightness = colour => {
  const [r, g, b] = colour.slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};

const contrast = (one, other) => {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
};

/* What a system colour is at present. */
const system = word => {
  const probe = document.createElement('span');
  probe.style.color = word;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return rgba(colour);
};

/* The colour behind an element; pictures and gradients count as none. */
const behind = element => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const colour = rgba(getComputedStyle(e).backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((bottom, top) => over(top, bottom), system('Canvas'));
};

/* The colour of a text, in HTML or SVG. */
const ink = element => {
  const style = getComputedStyle(element);
  return over(rgba(element instanceof SVGElement ? style.fill : style.color), behind(element));
};

