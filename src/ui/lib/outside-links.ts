/** A link as people say it: without scheme and "www.". */
export function nameOfLink(link: string): string {
  return link.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '');
}

/** What opens the mail program, or null where it is no plain address: it might carry more than one wants to send. */
export function mailLink(email: string): string | null {
  return /^[^\s@?&#%<>"]+@[^\s@?&#%<>"]+$/.test(email) ? `mailto:${email}` : null;
}

/**
 * What calls a number, or null where there is none in it. Of several numbers the first is called, and of one with an extension the number before it: digits that
 * follow it would make another number of it. A word that stands for digits ("1-800-HELLO") calls nobody.
 */
export function callLink(phone: string): string | null {
  const [, number = '', next = ''] = /^[^\d+]*(\+?\d[\d\s().\-\u2010-\u2013]*)(\p{L}*)/u.exec(phone) ?? [];
  const isPartOfWord = next !== '' && !/[\s(]$/.test(number) && !/^(?:x|ext|extension|ekst)$/i.test(next);
  const digits = number.replace(/^(\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '');
  return !isPartOfWord && /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : null;
}

/** Whether a link leads to a conversation in WhatsApp. */
export function isWhatsAppLink(link: string): boolean {
  const host = URL.parse(link)?.hostname.replace(/^www\./, '');
  return host === 'wa.me' || host === 'api.whatsapp.com';
}
