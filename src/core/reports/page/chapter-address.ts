const scheme = 'chapter:';

/** Where a link to a chapter leads that is printed in another part. It never leaves the program: when parts are joined, it becomes a place in the file. */
export const chapterAddress = (chapter: string) => `${scheme}${chapter}`;

/** null: the address is of something else. */
export const chapterAt = (address: string) =>
  address.startsWith(scheme) ? address.slice(scheme.length) : null;
