/** All that could be read in the window, by eye, ear or search: text, names, descriptions, what stands in fields, the address of pictures, and its own title. */
export function everythingInWindow(): string {
  const fields = [...document.querySelectorAll('input, textarea')].map(
    (field) => (field as HTMLInputElement).value,
  );
  return [document.title, document.documentElement.outerHTML, ...fields].join('\n');
}
