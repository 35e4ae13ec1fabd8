export interface PlainColor {
  color: string;
  /** 0 to 1. */
  opacity: number;
}

const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;
const seeThrough = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/;

/**
 * A computed colour as every program that reads SVG knows it: without a transparency of its own. Browsers give mixed colours as `color(srgb 0.1 0.2 0.3 / 0.5)`, with
 * parts from 0 to 1 (CSS Color 4, section 10.2). Anything else is passed on.
 */
export function toPlainColor(computed: string): PlainColor {
  const ofMixed = mixed.exec(computed);
  const parts = ofMixed
    ? ofMixed.slice(1, 4).map((part) => Math.round(Math.min(1, Math.max(0, Number(part))) * 255))
    : seeThrough.exec(computed)?.slice(1, 4);
  if (!parts) return { color: computed, opacity: 1 };
  const alpha = ofMixed?.[4] ?? seeThrough.exec(computed)?.[4];
  return { color: `rgb(${parts.join(', ')})`, opacity: alpha === undefined ? 1 : Number(alpha) };
}
