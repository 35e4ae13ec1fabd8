// What looks like contact data or an amount in the middle of a text. It errs towards hiding.

const addresses = [
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"]+/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // A domain by its ending, with or without a path.
  /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]+\.)+(?:com|co|net|org|info|biz|io|me|app|dev|edu|gov|go|ac|sch|web|id|sg|my|au|uk|de|us|jp|in|example)(?:\.[a-z]{2})?(?:\/[^\s<>"]*)?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/gu,
];
const phones = [
  // Begins as one dials it abroad, at home, or in three groups as in America: neither a day nor an amount does.
  /(?<![\p{L}\p{N}])(?:\+\d|\(?0\d)[\d\s().–-]{5,}\d/gu,
  /(?<![\p{L}\p{N}.,])62\d{8,}/gu,
  /(?<![\p{L}\p{N}])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/gu,
];
const streets = [
  /\b(?:Jl|Jln|Jalan|Gg|Gang)\b\.? ?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*(?:,? (?:No\.? ?)?\d+\p{L}?)?/gu,
];

const code =
  '(?:Rp\\.?|IDR|USD|US\\$|SGD|S\\$|MYR|RM|EUR|GBP|AUD|A\\$|JPY|CNY|HKD|NZD|CAD|CHF|SEK|NOK|DKK|INR|PHP|THB|VND|KRW|TWD|AED|SAR|QAR|BND|[$€£¥₹₱฿₫₩])';
/** Groups of three may stand apart. */
const digits = '\\d[\\d.,]*(?:[ \u00A0\u202F]\\d{3}(?!\\d))*';
const size = '(?:miliar|juta|jt|ribu|rb|million|thousand|mio|mn|k|m)';
const unit = `(?:rupiah|dollars?|dolar|euros?|${code})`;
const amount = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${code} ?${digits}(?: ?${size}(?![\\p{L}\\p{N}]))?`,
    `(?<![\\p{L}\\p{N}.,])${digits} ?(?:${size} ?)?${unit}(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}.,])${digits} ?(?:miliar|juta|jt|ribu|rb|million|k)(?![\\p{L}\\p{N}])`,
    // Two groups of thousands or more: no year, day or number of pieces looks like it.
    '(?<![\\p{L}\\p{N}.,])\\d{1,3}(?:[.,]\\d{3}){2,}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'giu',
);

/** E-mail addresses, links, phone numbers and streets, each replaced by `mark`. */
export function hideContactData(text: string, mark: string, onHidden: () => void): string {
  return [...addresses, ...phones, ...streets].reduce(
    (shown, pattern) => replace(shown, pattern, mark, onHidden),
    text,
  );
}

/** What holds a name in another form: e-mail addresses, links and names in a network. */
export function hideAddresses(text: string, mark: string, onHidden: () => void): string {
  return addresses.reduce((shown, pattern) => replace(shown, pattern, mark, onHidden), text);
}

/** Amounts of money, each replaced by `mark`. */
export function hidePay(text: string, mark: string, onHidden: () => void): string {
  return replace(text, amount, mark, onHidden);
}

function replace(text: string, pattern: RegExp, mark: string, onHidden: () => void): string {
  return text.replace(pattern, () => {
    onHidden();
    return mark;
  });
}
