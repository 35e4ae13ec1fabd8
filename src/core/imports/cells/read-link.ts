import { limits } from '#contract/limits.ts';
import { isSafeLink } from '#contract/values.ts';
import type { Reading } from './reading.ts';

const bareAddress = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|org|net|io|jobs|app|me|my|sg)\b)\S*$/i;
const addressInText = /https?:\/\/[^\s<>"'）)\]]+/i;

/** The link of a cell: an address, one without `https://`, or the first one in a sentence. null for one that may not be opened. */
export function readLink(text: string): Reading<string> | null {
  const bare = text.trim();
  const whole = bareAddress.test(bare) ? `https://${bare}` : bare;
  if (isUsable(whole) && !/\s/.test(whole)) return { value: whole, isWhole: true };
  const found = addressInText.exec(bare)?.[0].replace(/[.,;]+$/, '');
  return found !== undefined && isUsable(found) ? { value: found, isWhole: false } : null;
}

const isUsable = (link: string) => link.length <= limits.link && isSafeLink(link);

/** A link as far as it says which page it is: without fragment, tracking and the last slash. */
export function linkKey(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_|trk|refId$|trackingId$|gclid$|fbclid$)/i.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
