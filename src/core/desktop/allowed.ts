import { pageOrigin, printOrigin } from '../page/answer-request.ts';

/** Nothing but copying, and only what the browser has cleaned, for our own page. */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  // Chromium leaves the slash of an origin out in some places.
  return permission === 'clipboard-sanitized-write' && `${requestingUrl}/`.startsWith(pageOrigin);
}

/** Whether a request may leave the page: to ourselves, or to what already lies in memory. Documents come from our scheme only. */
export function isAllowedRequest({ url, resourceType }: { url: string; resourceType: string }): boolean {
  if (url.startsWith(pageOrigin) || url.startsWith(printOrigin)) return true;
  if (resourceType === 'mainFrame' || resourceType === 'subFrame') return false;
  return url.startsWith('data:') || url.startsWith(`blob:${pageOrigin}`);
}

/** Reloading our page; inside it, the empty frame in which a report is previewed. */
export function isAllowedNavigation({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
  if (!isMainFrame) return url === 'about:srcdoc';
  const [address] = url.split('#', 1);
  return address === pageOrigin || address === `${pageOrigin}index.html`;
}
