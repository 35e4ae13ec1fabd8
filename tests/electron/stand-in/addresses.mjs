/** Schemes the program has registered. Chromium refuses those it does not know before anybody could answer. */
export const schemes = new Map();

/** `langkah://app/x` as Chromium has it: `https://app.langkah.invalid/x`, a secure origin that exists nowhere. */
export function toChromium(url) {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.invalid${rest || '/'}` : url;
}

export function fromChromium(url) {
  const [, prefix, host, scheme, rest] =
    /^(blob:)?https:\/\/([^/?#]*)\.([a-z0-9-]+)\.invalid([/?#].*)?$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `${prefix ?? ''}${scheme}://${host}${rest ?? '/'}` : url;
}
