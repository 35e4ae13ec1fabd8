import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceNoun } from '#contract/idea-parts.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';

/** As much as one looks through; what is further back is found by typing. */
const atOnce = 50;

interface AddFindingProps {
  ideaId: string;
  noteId: string;
  /** Of evidence that is tied to the assumption already. */
  exceptIds: readonly string[];
  onPick: (found: { noun: EvidenceNoun; id: string; title: string }) => void;
}

/** Offers experiments that have a result, and what people said of the idea; nothing while there is neither. */
export function AddFinding({ ideaId, noteId, exceptIds, onPick }: AddFindingProps) {
  const { t } = useTranslation('ideas');
  const api = useApi();
  const { day } = useFormatting();
  const [typed, setTyped] = useState('');
  const experiments = useQuery(api.experiments.list.queryOptions({ input: { ideaId } })).data ?? [];
  const text = typed.trim();
  const feedback = useQuery({
    ...api.feedback.list.queryOptions({
      input: { ideaId, exceptNoteId: noteId, limit: atOnce, ...(text !== '' && { text }) },
    }),
    placeholderData: keepPreviousData,
  });
  const nameOf = ({
    contact,
    name,
    givenOn,
  }: {
    contact: { name: string } | null;
    name: string | null;
    givenOn: string;
  }) =>
    t('evidence.feedbackOf', { name: contact?.name ?? name ?? t('evidence.somebody'), day: day(givenOn) });
  const found = [
    ...experiments
      .filter(({ outcome, title }) => outcome !== null && title.toLowerCase().includes(text.toLowerCase()))
      .map(({ id, title }) => ({ noun: 'experiment' as const, id, title })),
    ...(feedback.data?.rows ?? []).map((item) => ({
      noun: 'feedback' as const,
      id: item.id,
      title: nameOf(item),
    })),
  ].filter(({ id }) => !exceptIds.includes(id));
  if (found.length === 0 && text === '') return null;
  return (
    <Select
      label={t('evidence.finding')}
      description={t('evidence.findingHelp')}
      placeholder={t('evidence.findingPlaceholder')}
      searchable
      // The core has looked for it: also in what was said.
      filter={({ options }) => options}
      nothingFoundMessage={t('evidence.nothingFound')}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      data={(['experiment', 'feedback'] as const)
        .map((noun) => ({
          group: t(`evidence.noun.${noun}`),
          items: found
            .filter((one) => one.noun === noun)
            .map(({ id, title }) => ({ value: id, label: title })),
        }))
        .filter(({ items }) => items.length > 0)}
      onChange={(value) => {
        const picked = found.find(({ id }) => id === value);
        if (picked) onPick(picked);
        setTyped('');
      }}
    />
  );
}
