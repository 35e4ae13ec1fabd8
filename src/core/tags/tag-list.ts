const inCell = /\s*"((?:[^"]|"")*)"\s*(?=[,;|\n]|$)|[^,;|\n]+/g;

/** The tags of one cell, whatever stands between them. One in quotes may hold such a sign itself: so our own export writes it. */
export function splitTags(text: string): string[] {
  // The sign of Google Contacts.
  return text
    .split(' ::: ')
    .flatMap((part) =>
      [...part.matchAll(inCell)].map(([all, quoted]) => quoted?.replaceAll('""', '"') ?? all),
    );
}

/** As `splitTags` reads them. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => (/[,;|\n"]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(', ');
}
