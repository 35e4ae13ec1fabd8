/** One line of a vCard, its value still escaped. */
export interface Property {
  name: string;
  value: string;
  /** The one to use, where there are several. */
  isPreferred: boolean;
}

const head = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):/;

/** Reads `item1.EMAIL;TYPE=home:a@b`; null for what is no property. Quoted-printable values come decoded. */
export function readProperty(text: string): Property | null {
  const found = head.exec(text);
  if (!found) return null;
  const [start, name = '', parameters = ''] = found;
  const value = text.slice(start.length);
  const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(parameters);
  const charset = /;CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
  return {
    name: name.toUpperCase(),
    value: isQuoted ? decodeQuotedPrintable(value, charset) : value,
    isPreferred: /[;,="]PREF(?:[;,="]|$)/i.test(parameters),
  };
}

/** RFC 2045, 6.7, without its line breaks. Bytes that are no text of the given set are read as Windows-1252. */
function decodeQuotedPrintable(value: string, charset: string): string {
  const decoded = value.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll('=', ''), 'hex');
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  });
  return decoded.replace(/\r\n?/g, '\n');
}

/**
 * Takes a value apart at a separator that is not escaped, and its escapes away. vCard 2.1 escapes nothing but the semicolon; later ones also comma,
 * backslash and line break (RFC 6350, 3.4).
 */
export function splitValue(value: string, separator: ';' | ',' | null, isOld: boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? '';
    const next = value[at + 1] ?? '';
    if (sign === '\\' && next !== '' && (!isOld || next === ';' || next === '\\')) {
      part += !isOld && (next === 'n' || next === 'N') ? '\n' : next;
      at += 1;
    } else if (sign === separator) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map((each) => each.trim());
}
