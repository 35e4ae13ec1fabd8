/** "linkedin.com/in/sari" as it is copied from a card or a page becomes an address. */
export function withScheme(text: string): string {
  const link = text.trim();
  return link === '' || /^[a-z][a-z\d+.-]*:/i.test(link) ? link : `https://${link}`;
}
