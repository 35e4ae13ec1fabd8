/** Twice the length of the largest place: screens have up to two points in one. */
const edge = 256;

/** The middle of a picture as a small square, for lists; null when it cannot be drawn. */
export async function shrinkPicture(file: Blob): Promise<Blob | null> {
  if (typeof createImageBitmap === 'undefined') return null;
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    const side = Math.min(width, height);
    const length = Math.min(side, edge);
    const canvas = new OffscreenCanvas(length, length);
    canvas
      .getContext('2d')
      ?.drawImage(bitmap, (width - side) / 2, (height - side) / 2, side, side, 0, 0, length, length);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  } catch {
    return null;
  }
}
