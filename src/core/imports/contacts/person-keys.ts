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
  /** Of profiles; of other pages, which colleagues may share, together with the name. */
  links: string[];
  email: string | null;
  nameAndCompany: string;
  /** The profile on each site. */
  profiles: Map<string, string>;
  /** null where a company tells two people of one name apart. */
  phone: string | null;
}

export function keysOf({ name, company, email, phone, links }: Person): PersonKeys {
  const nameKey = foldName(name) || name.trim().toLowerCase();
  const profiles = links.map(profileOf);
  return {
    links: links.map((link, index) => profiles[index]?.key ?? `${linkKey(link)} ${nameKey}`),
    email: email?.trim().toLowerCase() || null,
    nameAndCompany: `${nameKey}\n${company === null ? '' : companyKey(company)}`,
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
