import { companyKey, foldName } from '../../companies/company-key.ts';
import { linkKey, profileOf } from '../../contacts/link-key.ts';

export interface Person {
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  links: readonly string[];
}

/** What two records of the same person have in common. */
export interface PersonKeys {
  /** Of profiles; of other pages, which colleagues may share, together with the name. `isOnes`: of a page that only one person can have. */
  links: Array<{ key: string; isOnes: boolean }>;
  email: string | null;
  nameAndCompany: string;
  hasCompany: boolean;
  /** The words of the name, without forms of address. */
  words: string[];
  /** The profile on each site. */
  profiles: Map<string, string>;
  /** null where a company tells two people of one name apart. */
  phone: string | null;
}

const addresses = new Set(
  'bapak pak ibu bu mas mbak kak kakak bang abang sdr sdri saudara saudari dr drs dra ir prof h hj haji hajah mr mrs ms miss'.split(
    ' ',
  ),
);

export function keysOf({ name, company, email, phone, links }: Person): PersonKeys {
  const nameKey = foldName(name) || name.trim().toLowerCase();
  const all = nameKey.split(' ');
  const own = all.filter((word) => !addresses.has(word));
  const profiles = links.map(profileOf);
  return {
    links: links.map((link, index) => {
      const profile = profiles[index];
      return profile
        ? { key: profile.key, isOnes: profile.site === 'linkedin.com' }
        : { key: `${linkKey(link)} ${nameKey}`, isOnes: false };
    }),
    email: email?.trim().toLowerCase() || null,
    nameAndCompany: `${nameKey}\n${company === null ? '' : companyKey(company)}`,
    hasCompany: company !== null,
    words: own.length > 0 ? own : all,
    profiles: new Map(profiles.flatMap((profile) => (profile ? [[profile.site, profile.key]] : []))),
    phone: company === null ? phoneKey(phone) : null,
  };
}

/** `+62 812-3456` and `0812 3456` are one number: without the code of the country, or the zero that stands for it. */
export function phoneKey(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return digits.replace(/^(?:00)?62|^0/, '') || null;
}

/** Name and company say nothing where two profiles on one site differ, or the phones of two people without any company. */
export function canBeSame(one: PersonKeys, other: PersonKeys): boolean {
  for (const [site, key] of one.profiles) if ((other.profiles.get(site) ?? key) !== key) return false;
  return one.phone === null || other.phone === null || one.phone === other.phone;
}

/** Whether one name is the other one with more words, or with words for initials: "Bima S." and "Bima Santoso". */
export function namesAgree(one: PersonKeys, other: PersonKeys): boolean {
  const [few, many] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const open = [...many];
  return few.every((word) => {
    const same = open.indexOf(word);
    const found =
      same >= 0 ? same : open.findIndex((each) => isInitialOf(each, word) || isInitialOf(word, each));
    if (found >= 0) open.splice(found, 1);
    return found >= 0;
  });
}

const isInitialOf = (word: string, whole: string) => word.length === 1 && whole.startsWith(word);
