/** A link as people say it: without scheme and "www.". */
export function nameOfLink(link: string): string {
  return link.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '');
}

/** What opens the mail program, or null where it is no plain address: it might carry more than one wants to send. */
export function mailLink(email: string): string | null {
  return /^[^\s@?&#%<>"]+@[^\s@?&#%<>"]+$/.test(email) ? `mailto:${email}` : null;
}

/** What calls a number, or null where there is none in it. */
export function callLink(phone: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : null;
}
