/** Where names of profiles are the same in either case, and nothing behind "?" says whose it is. */
const profileHosts = ['linkedin.com', 'github.com', 'instagram.com', 'x.com', 'twitter.com', 't.me'];

/**
 * A link without what two ways of writing the same page differ in: scheme, "www.", "#…" and a slash at the end; on a profile also case, "?…" and the country
 * ("id.linkedin.com").
 */
export function linkKey(link: string): string {
  const url = URL.parse(link);
  if (!url) return link.trim().toLowerCase();
  if (url.protocol === 'mailto:') return `mailto:${url.pathname.toLowerCase()}`;
  const host = url.hostname.replace(/^www\./, '');
  const path = decode(url.pathname).replace(/\/+$/, '');
  const profile = profileHosts.find((known) => host === known || host.endsWith(`.${known}`));
  return profile ? `${profile}${path.toLowerCase()}` : `${host}${path}${url.search}`;
}

/** LinkedIn writes names with accents both ways. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
