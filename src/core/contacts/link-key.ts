/** Where names of profiles are the same in either case. */
const profileHosts = ['linkedin.com', 'github.com', 'instagram.com', 'x.com', 'twitter.com', 't.me'];

/**
 * A link without what two ways of writing the same page differ in: scheme, "www." and a slash at the end; on the sites of profiles also case, "#…" and the
 * country ("id.linkedin.com"), and "?…" where the path says whose profile it is.
 */
export function linkKey(link: string): string {
  const url = URL.parse(link);
  if (!url) return link.trim().toLowerCase();
  if (url.protocol === 'mailto:') return `mailto:${url.pathname.toLowerCase()}`;
  const host = url.hostname.replace(/^www\./, '');
  const path = decode(url.pathname).replace(/\/+$/, '');
  const profile = profileHosts.find((known) => host === known || host.endsWith(`.${known}`));
  if (!profile) return `${host}${path}${url.search}${url.hash}`;
  return `${profile}${path.toLowerCase()}${namesNobody.test(path) ? url.search : ''}`;
}

/** Old addresses of LinkedIn: "/profile/view?id=…". */
const namesNobody = /^(?:$|\/profile\/)/i;

/** LinkedIn writes names with accents both ways, and so do keyboards. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** Where on a site people have their pages, as far as it has others too. */
const personalPaths: Readonly<Record<string, RegExp>> = {
  'linkedin.com': /^\/(?:in|pub)\/[^/]/,
  'github.com': /^\/[^/]+$/,
};

/** The site of a profile and its key; null for a page that several people may share, such as that of their company. */
export function profileOf(link: string): { site: string; key: string } | null {
  const key = linkKey(link);
  const at = key.indexOf('/');
  if (at < 0 || at === key.length - 1) return null;
  const [site, path] = [key.slice(0, at), key.slice(at)];
  if (!profileHosts.includes(site)) return null;
  return (personalPaths[site] ?? /^\/[^/]/).test(path) ? { site, key } : null;
}
