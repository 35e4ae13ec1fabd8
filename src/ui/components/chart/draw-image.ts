import { toPlainColor } from './plain-color.ts';

const namespace = 'http://www.w3.org/2000/svg';
const margin = 24;
const titleHeight = 32;
const legendLine = 22;
const signSize = 16;

/** All of the look that styles give to the parts of a chart, each with what it is when nobody says anything. */
const shapeLook = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
} as const;
const textLook = { ...shapeLook, 'font-size': '', 'font-weight': '400', 'text-anchor': 'start' } as const;
/** Of the element itself, without what only the page needs. */
const shape = /^(?:x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|width|height|viewBox|transform|points)$/;
const holdsOthers = /^(?:svg|g|title)$/;
const speaks = /^(?:text|tspan|title)$/;

export interface Drawing {
  chart: SVGSVGElement;
  title: string;
  /** What the signs of the chart mean, one line each. */
  legend: readonly { sign: SVGSVGElement | null; label: string }[];
}

export interface Drawn {
  text: string;
  width: number;
  height: number;
}

/**
 * A chart of the page as a document of its own: its title above, its legend below, and every colour written where it is used, so that it looks the same where
 * none of our styles are. What is marked with `data-page-only` stays out. Only attributes, no style: nothing in it needs leave from a policy.
 */
export function drawImage({ chart, title, legend }: Drawing): Drawn {
  const size = { width: Number(chart.getAttribute('width')), height: Number(chart.getAttribute('height')) };
  const width = size.width + margin * 2;
  const legendHeight = legend.length === 0 ? 0 : legend.length * legendLine + margin / 2;
  const height = size.height + titleHeight + legendHeight + margin * 2;
  const page = getComputedStyle(document.documentElement);
  const ink = token(page, '--langkah-ink', '#000000');
  const root = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  root.setAttribute('font-family', 'Plus Jakarta Sans Variable, Plus Jakarta Sans, system-ui, sans-serif');
  root.append(
    make('rect', { width, height, fill: token(page, '--langkah-surface', '#FFFFFF') }),
    write(title, { x: margin, y: margin + 14, fill: ink, 'font-size': 16, 'font-weight': 650 }),
    moved(copy(chart, ['width', 'height', 'viewBox']), margin, margin + titleHeight),
  );
  const top = margin + titleHeight + size.height + margin / 2;
  for (const [index, { sign, label }] of legend.entries()) {
    const y = top + index * legendLine;
    if (sign) root.append(moved(signOf(sign), margin, y));
    root.append(write(label, { x: margin + signSize + 8, y: y + 13, fill: ink, 'font-size': 13 }));
  }
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

function signOf(sign: SVGSVGElement): Element {
  const copied = copy(sign, ['viewBox']);
  copied.setAttribute('width', String(signSize));
  copied.setAttribute('height', String(signSize));
  return copied;
}

/** The element and all in it, with the look that the page gives them now. */
function copy(original: Element, attributes?: readonly string[]): Element {
  const made = document.createElementNS(namespace, original.localName);
  for (const { name, value } of original.attributes) {
    if (attributes ? attributes.includes(name) : shape.test(name)) made.setAttribute(name, value);
  }
  if (!holdsOthers.test(original.localName)) writeLook(made, original);
  for (const child of original.childNodes) {
    if (child instanceof Element) {
      if (!isForPageOnly(child)) made.append(copy(child));
    } else if (speaks.test(original.localName) && child.textContent) made.append(child.textContent);
  }
  return made;
}

function writeLook(made: Element, original: Element): void {
  const style = getComputedStyle(original);
  for (const [property, usual] of Object.entries(original.localName === 'text' ? textLook : shapeLook)) {
    const value = style.getPropertyValue(property) || original.getAttribute(property);
    if (value && value !== usual) made.setAttribute(property, value);
  }
  for (const paint of ['fill', 'stroke']) {
    const { color, opacity } = toPlainColor(made.getAttribute(paint) ?? '');
    if (color) made.setAttribute(paint, color);
    const whole = opacity * Number(made.getAttribute(`${paint}-opacity`) ?? 1);
    if (whole < 1) made.setAttribute(`${paint}-opacity`, String(whole));
  }
}

function isForPageOnly(element: Element): boolean {
  return element.hasAttribute('data-page-only') || getComputedStyle(element).display === 'none';
}

function moved(element: Element, x: number, y: number): Element {
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
  return element;
}

function write(text: string, attributes: Record<string, string | number>): Element {
  const made = make('text', attributes);
  made.append(text);
  return made;
}

function make(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function token(style: CSSStyleDeclaration, name: string, otherwise: string): string {
  return style.getPropertyValue(name).trim() || otherwise;
}
