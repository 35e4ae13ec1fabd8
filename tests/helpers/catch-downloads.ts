import { onTestFinished, vi } from 'vitest';

/** What the page hands to the browser's downloads from now on, until the test ends. jsdom can neither keep files under an address nor download. */
export function catchDownloads(): { name: string; file: Blob }[] {
  const made: Blob[] = [];
  const saved: { name: string; file: Blob }[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL() {} });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const file = made[Number(this.href.replace('blob:', '')) - 1];
    if (file) saved.push({ name: this.download, file });
  });
  onTestFinished(() => click.mockRestore());
  return saved;
}
