import { limits } from '#contract/limits.ts';

const protocols = ['http:', 'https:', 'mailto:', 'tel:'];
/** Some mail programs take a local file along when a link says `attach=`. */
const mailFields = ['to', 'cc', 'bcc', 'subject', 'body'];

/**
 * The address as it may be handed to another program, or null. What the system would start or mount (file:, smb:, ms-settings:),
 * what hides where it leads (a name before @, control and direction characters) and what is longer than any link we store is refused.
 */
export function checkLink(url: string): string | null {
  if (url.length > limits.link || /[\s\p{Cc}\p{Cf}]/u.test(url)) return null;
  const parsed = URL.parse(url);
  if (!parsed || !protocols.includes(parsed.protocol) || parsed.username || parsed.password) return null;
  const isMail = parsed.protocol === 'mailto:';
  if (isMail && [...parsed.searchParams.keys()].some((name) => !mailFields.includes(name.toLowerCase()))) {
    return null;
  }
  return parsed.href;
}

export interface LinkOpening {
  /** Shows the whole address and asks. */
  confirm(link: string): Promise<boolean>;
  open(link: string): Promise<void>;
  onRefused(): void;
}

/** Opens links outside of Langkah, one at a time: whatever the page asks for while a question is on the screen is dropped. */
export function createLinkOpener({ confirm, open, onRefused }: LinkOpening): (url: string) => Promise<void> {
  let isAsking = false;
  return async (url) => {
    const link = checkLink(url);
    if (!link || isAsking) {
      onRefused();
      return;
    }
    isAsking = true;
    try {
      if (await confirm(link)) await open(link);
    } catch {
      onRefused();
    } finally {
      isAsking = false;
    }
  };
}
