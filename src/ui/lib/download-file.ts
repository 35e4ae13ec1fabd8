/** Hands a file to the browser's downloads. Returns what it is called there. */
export function downloadFile(file: File): { name: string } {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun when the click returns; the address may go a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return { name: file.name };
}
