// What looks like contact data or an amount in the middle of a text. It errs towards hiding.

/** Of domains. Words are among them, but hardly anybody means one that follows a dot without a space. */
const endings = [
  'com co net org info biz io me app dev edu gov go ac sch web id sg my au uk de us jp in example',
  'ai eu ca nz ch nl fr kr cn hk tw ph th vn tech tv ly gg xyz cloud online site store shop page link careers jobs',
  'work works agency company digital group consulting solutions software systems studio ventures capital finance',
  'media network academy asia global health team world life space blog bank energy engineering',
]
  .join(' ')
  .replaceAll(' ', '|');
const addresses = [
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"]+/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // A domain by its ending, with or without a path.
  new RegExp(
    `(?<![\\p{L}\\p{N}.@-])(?:[\\p{L}\\p{N}-]+\\.)+(?:${endings})(?:\\.[a-z]{2})?(?:/[^\\s<>"]*)?(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/gu,
];
const phones = [
  // Begins as one dials it abroad, at home, or in three groups as in America: neither a day nor an amount does.
  /(?<![\p{L}\p{N}])(?:\+\d|\(?0\d)[\d\s().–-]{5,}\d/gu,
  // A mobile number of Indonesia without what one dials before it, in one piece or in groups.
  /(?<![\p{L}\p{N}.,#-])(?:62[ -]?)?8\d{2}[ -]?\d{3,4}[ -]?\d{3,5}(?![\p{L}\p{N}])/gu,
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
const size = '(?:miliar(?:an)?|juta(?:an)?|jt|ribu(?:an)?|rb|million|thousand|mio|mn|k|m)';
const unit = `(?:rupiah|dollars?|dolar|euros?|${code})`;
/** From one amount to another, of which only one says of what it is. */
const upTo = ' ?(?:[-\u2013\u2014]|to|up to|sampai|hingga|s/d|sd) ?';
const amount = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${code} ?${digits}(?: ?${size}(?![\\p{L}\\p{N}]))?(?:${upTo}${code}? ?${digits}(?: ?${size}(?![\\p{L}\\p{N}]))?)?`,
    `(?<![\\p{L}\\p{N}.,])(?:${digits}${upTo})?${digits} ?(?:${size} ?)?${unit}(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}.,])(?:${digits}${upTo})?${digits} ?(?:miliar(?:an)?|juta(?:an)?|jt|ribu(?:an)?|rb|million|k)(?![\\p{L}\\p{N}])`,
    // In one piece, in whole thousands, and with no sign before it that makes it a number of something.
    `(?<![\\p{L}\\p{N}.,/#+-])(?!62\\d{7,})(?:[1-9]\\d{2,8}000${upTo})?[1-9]\\d{2,8}000(?![\\p{L}\\p{N}])`,
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
