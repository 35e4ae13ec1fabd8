import type { Drawn } from './draw-image.ts';

/** Dots for each pixel of the page, so that it is sharp in a document and on paper. */
const scale = 2;
/** Of what Chromium draws on a canvas; beyond either there is no picture at all. */
const most = { side: 65_535, area: 16_384 ** 2 };

/** Dots for each pixel of a picture: fewer where it is so large that it could not be drawn otherwise. */
export function dotsFor({ width, height }: Pick<Drawn, 'width' | 'height'>): number {
  return Math.min(scale, most.side / Math.max(width, height), Math.sqrt(most.area / (width * height)));
}

export function toSvgFile({ text }: Drawn, name: string): File {
  return new File([text], `${name}.svg`, { type: 'image/svg+xml' });
}

/** Rejects where the browser cannot draw it. */
export async function toPngFile(drawn: Drawn, name: string): Promise<File> {
  return new File([await toPng(drawn)], `${name}.png`, { type: 'image/png' });
}

/** Whether this browser can put a picture on the clipboard. It asks for leave at the moment of copying. */
export function canCopyImages(): boolean {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';
}

/** Rejects when the clipboard was refused. Must be called from a click: the drawing may take its time, the leave to write may not. */
export async function copyImage(drawn: Drawn): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(drawn) })]);
}

async function toPng({ text, width, height }: Drawn): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    const dots = dotsFor({ width, height });
    canvas.width = Math.floor(width * dots);
    canvas.height = Math.floor(height * dots);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { promise, resolve } = Promise.withResolvers<Blob | null>();
    canvas.toBlob(resolve, 'image/png');
    const blob = await promise;
    if (!blob) throw new Error('The canvas gave no picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
