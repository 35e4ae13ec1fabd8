import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ContactCard } from '#contract/contacts.ts';
import { useApi } from '#ui/lib/api.tsx';

const mostShown = 8;
/** The search looks through notes too; of so many, those whose name is meant come first. */
const mostRead = 50;

export interface ContactMatches {
  people: ContactCard[];
  /** false: those of what was typed before, until the answer is there. */
  isCurrent: boolean;
}

/** Live contacts for a few typed words; without any, those that changed last. */
export function useContactMatches(text: string, exceptIds: readonly string[]): ContactMatches {
  const api = useApi();
  const { data, isPlaceholderData } = useQuery({
    ...api.contacts.list.queryOptions({
      input: {
        filter: text === '' ? {} : { text },
        sort:
          text === '' ? { by: 'changedAt', direction: 'descending' } : { by: 'name', direction: 'ascending' },
        limit: mostRead,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const others = (data?.rows ?? []).filter(({ id }) => !exceptIds.includes(id));
  return {
    people: namesFirst(others, text).slice(0, mostShown),
    isCurrent: data !== undefined && !isPlaceholderData,
  };
}

/** Whoever bears the words in the name stands before whoever only has them somewhere. */
export function namesFirst(people: readonly ContactCard[], text: string): ContactCard[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const isMeant = ({ name }: ContactCard) => {
    const parts = fold(name).split(/\s+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return people.toSorted((one, other) => Number(isMeant(other)) - Number(isMeant(one)));
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
