// ISO 3166-1 alpha-2, as Unicode CLDR lists its regular regions; the names come from the browser in the language of the page.
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX ' +
  'CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS ' +
  'IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE ' +
  'NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

export interface NamedCountry {
  code: string;
  name: string;
}

/** Where most of those live who use it: it comes first in every language. */
const home = 'ID';

/** Countries by name: those that have numbers, Indonesia at their head, and all others. */
export function nameCountries(
  language: string,
  withNumbers: readonly string[],
): { known: NamedCountry[]; others: NamedCountry[] } {
  const nameOf = namesIn(language);
  const { compare } = new Intl.Collator(language);
  const all = [...new Set([...withNumbers, ...codes.split(' ')])]
    .map((code) => ({ code, name: nameOf(code) }))
    .toSorted((one, other) => compare(one.name, other.name));
  const known = all.filter(({ code }) => withNumbers.includes(code));
  return {
    known: [...known.filter(({ code }) => code === home), ...known.filter(({ code }) => code !== home)],
    others: all.filter(({ code }) => !withNumbers.includes(code)),
  };
}

/** What a country is called in a language. */
export function namesIn(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (code) => names.of(code) ?? code;
}
