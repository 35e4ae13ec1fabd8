import type { Redaction } from '#contract/report-options.ts';

export type Secrets = ReturnType<typeof makeSecrets>;

const alphabet = 'bcdfghjklm';

/** Makes texts that are to be hidden, each of letters that stand nowhere else, and remembers by what they are hidden. */
export function makeSecrets() {
  const told: Record<Redaction, string[]> = {
    names: [],
    companies: [],
    pay: [],
    contact_data: [],
    notes: [],
  };
  let count = 0;
  let seed = '';
  /** None is the beginning of another: all letters but those that end a part. */
  function word(redaction: Redaction): string {
    count += 1;
    const letters = [1_000, 100, 10, 1].map((unit) => alphabet[Math.floor(count / unit) % 10]).join('');
    const made = `Zq${seed}z${letters}z`;
    told[redaction].push(made);
    return made;
  }
  const person = () => word('names');
  const company = () => `PT ${word('companies')} Tbk`;
  /** Minor units of IDR. */
  function amount(): number {
    count += 1;
    const units = 7_000_000 + count * 1_009;
    told.pay.push(units.toLocaleString('en-GB'), units.toLocaleString('id-ID'));
    return units;
  }
  const email = () => `${word('contact_data')}@people.example`;
  const link = () => `https://${word('contact_data').toLowerCase()}.example/page`;
  function phone(): string {
    count += 1;
    const digits = String(2_000_000 + count * 1_013);
    told.contact_data.push(digits);
    return `+62 811 ${digits}`;
  }
  return {
    told,
    person,
    company,
    amount,
    email,
    link,
    phone,
    place: () => word('contact_data'),
    /** Further words are of these letters. */
    begin(letters: string) {
      seed = letters;
    },
    /** A text that is no note, in which people, companies, amounts and addresses are named that the workspace knows. */
    inText: (names: { person: string; company: string }) =>
      `About ${names.person} of ${names.company}, Rp ${amount().toLocaleString('id-ID')}, ${email()}`,
    note: (names: { person: string; company: string }) =>
      `${word('notes')}: ${names.person} of ${names.company}, ${phone()}`,
  };
}

/** Those of the words that a text holds, whatever their case and the spaces of its amounts. */
export function listFound(text: string, words: readonly string[]): string[] {
  const folded = text.replaceAll('\u00A0', ' ').toLowerCase();
  return words.filter((word) => folded.includes(word.toLowerCase()));
}
