import { pageOrigin } from '../page/answer-request.ts';

/** More than the largest import with all that travels around it. */
const messageLimit = 64 * 1_024 * 1_024;
/** Of a field with a whole book in it. */
const mostWords = 200_000;

/** What is used of Electron's `WebContents`. */
interface Contents {
  isDestroyed(): boolean;
}
interface Frame {
  url: string;
  detached: boolean;
  parent: unknown;
  isDestroyed(): boolean;
}

/** The main frame of the expected window, alive and showing our page. A frame that has gone has no address any more. */
export function isExpectedSender(
  { sender, senderFrame }: { sender: Contents; senderFrame: Frame | null },
  contents: Contents,
): boolean {
  return (
    sender === contents &&
    !sender.isDestroyed() &&
    senderFrame !== null &&
    !senderFrame.isDestroyed() &&
    !senderFrame.detached &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(pageOrigin)
  );
}

/** A message of the page as bytes or text; null: it is none. */
export function readMessage(message: unknown): string | Uint8Array | null {
  const data = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
  if (typeof data === 'string') return data !== '' && data.length <= messageLimit ? data : null;
  return data instanceof Uint8Array && data.byteLength <= messageLimit ? data : null;
}

/** Words of the page that are to be checked; none: it sent something else. */
export function readWords(message: unknown): string[] {
  if (!Array.isArray(message) || message.length > mostWords) return [];
  return message.filter((word) => typeof word === 'string');
}
