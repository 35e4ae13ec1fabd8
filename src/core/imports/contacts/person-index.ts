import type { ContactMatchReason } from '#contract/import-contacts.ts';
import { canBeSame, namesAgree, type PersonKeys } from './person-keys.ts';

interface Entry<Value> {
  keys: PersonKeys;
  value: Value;
}

/** More people than this do not share a mailbox and a part of their names. */
const mostAlike = 100;

/** People by their keys. */
export function createPersonIndex<Value>() {
  const byLink = new Map<string, Entry<Value>[]>();
  const byEmail = new Map<string, Entry<Value>[]>();
  const byName = new Map<string, Entry<Value>[]>();
  /** By what they share with others and by their whole name, for lists too long to be looked through. */
  const exactly = new Map<string, Value>();

  function add(map: Map<string, Entry<Value>[]>, key: string, entry: Entry<Value>): void {
    const alike = map.get(key);
    if (alike) alike.push(entry);
    else map.set(key, [entry]);
    const exact = `${key}\n${entry.keys.nameAndCompany}`;
    // Who was there first stays.
    if (!exactly.has(exact)) exactly.set(exact, entry.value);
  }

  /** Of those who share something the one who has the name and the company, else one whose name agrees. */
  function among(map: Map<string, Entry<Value>[]>, key: string, keys: PersonKeys): Value | undefined {
    return (
      exactly.get(`${key}\n${keys.nameAndCompany}`) ??
      map
        .get(key)
        ?.slice(0, mostAlike)
        .find((other) => namesAgree(keys, other.keys))?.value
    );
  }

  return {
    add(keys: PersonKeys, value: Value): void {
      const entry = { keys, value };
      for (const { key } of keys.links) add(byLink, key, entry);
      if (keys.email !== null) add(byEmail, keys.email, entry);
      const alike = byName.get(keys.nameAndCompany);
      if (alike) alike.push(entry);
      else byName.set(keys.nameAndCompany, [entry]);
    },
    find(
      by: ContactMatchReason,
      keys: PersonKeys,
      isFree: (value: Value) => boolean = () => true,
    ): Value | undefined {
      if (by === 'link') {
        for (const { key } of keys.links) {
          const value = among(byLink, key, keys);
          if (value !== undefined) return value;
        }
        return undefined;
      }
      if (by === 'email') return keys.email === null ? undefined : among(byEmail, keys.email, keys);
      if ((by === 'name_and_company') !== keys.hasCompany) return undefined;
      const isSamePhone = ({ phone }: PersonKeys) => phone !== null && phone === keys.phone;
      return byName
        .get(keys.nameAndCompany)
        ?.find(
          (other) =>
            (by !== 'name_and_phone' || isSamePhone(other.keys)) &&
            canBeSame(keys, other.keys) &&
            isFree(other.value),
        )?.value;
    },
    /** The only one who has the same profile, under whatever name. */
    findRenamed({ links }: PersonKeys): Value | undefined {
      return links
        .map(({ key, isOnes }) => (isOnes ? (byLink.get(key) ?? []) : []))
        .find((found) => found.length === 1)?.[0]?.value;
    },
    /** Who shares an address or a page, and has another name. */
    findAlike({ links, email }: PersonKeys): { by: 'link' | 'email'; value: Value } | null {
      const mail = email === null ? undefined : byEmail.get(email)?.[0];
      if (mail) return { by: 'email', value: mail.value };
      const page = links.map(({ key }) => byLink.get(key)?.[0]).find(isThere);
      return page ? { by: 'link', value: page.value } : null;
    },
  };
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
