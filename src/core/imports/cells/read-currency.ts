/** Currencies by what people write for them, in the order in which they are tried: `US$` before `$`. */
const signs: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bidr\b|\brp\b\.?|(?<=\d)rp\b|\brp\.?(?=\s?\d)|\brupiah\b/i, 'IDR'],
  [/\bsgd\b|s\$/i, 'SGD'],
  [/\baud\b|\ba\$|\bau\$/i, 'AUD'],
  [/\bhkd\b|hk\$/i, 'HKD'],
  [/\bnzd\b|nz\$/i, 'NZD'],
  [/\bcad\b|ca\$|\bc\$/i, 'CAD'],
  [/\btwd\b|nt\$/i, 'TWD'],
  [/\bmyr\b|\brm(?=\s?\d)|\brm\b|\bringgit\b/i, 'MYR'],
  [/\busd\b|us\$|\$|\bdollars?\b|\bdolar\b/i, 'USD'],
  [/\beur\b|€|\beuros?\b/i, 'EUR'],
  [/\bgbp\b|£|\bpounds?\b/i, 'GBP'],
  [/\bcny\b|\brmb\b|\byuan\b/i, 'CNY'],
  [/\bjpy\b|[¥￥]|\byen\b/i, 'JPY'],
  [/\binr\b|₹|\brupees?\b/i, 'INR'],
  [/\bphp\b|₱|\bpesos?\b/i, 'PHP'],
  [/\bthb\b|฿|\bbaht\b/i, 'THB'],
  [/\bvnd\b|₫/i, 'VND'],
  [/\bkrw\b|₩/i, 'KRW'],
  [/\b(?:chf|sek|nok|dkk|aed|sar|qar|bnd)\b/i, ''],
];

/** The first currency that a text names, and the text without it. */
export function takeCurrency(text: string): { currency: string | null; rest: string } {
  for (const [sign, currency] of signs) {
    const found = sign.exec(text);
    if (!found) continue;
    const rest = text.replace(new RegExp(sign.source, 'gi'), ' ');
    return { currency: currency || found[0].toUpperCase(), rest };
  }
  return { currency: null, rest: text };
}

/** Minor units in one whole of a currency. IDR has none in use. */
export function minorUnitsOf(currency: string): number {
  if (currency === 'IDR') return 1;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}
