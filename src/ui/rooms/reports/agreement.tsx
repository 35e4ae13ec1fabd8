import { Button } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryExportChoice } from '#contract/entries.ts';
import { announce } from '#ui/lib/announce.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './reports-page.module.css';

interface AgreementProps {
  /** What of the Journal the report would show. */
  choice: EntryExportChoice;
  /** Whether what the Journal holds beside its entries would be shown as well. */
  isWhole: boolean;
  onAgree: () => void;
}

/** What of the Journal leaves with a report, in numbers, and the button without which nothing of it is shown. */
export function Agreement({ choice, isWhole, onAgree }: AgreementProps) {
  const { t } = useTranslation('reports');
  const { number } = useFormatting();
  const api = useApi();
  const { data, isPlaceholderData } = useQuery({
    ...api.entries.previewExport.queryOptions({ input: { choice } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const beside = useQuery({
    ...api.entries.countBeside.queryOptions({ input: isWhole ? {} : skipToken }),
    staleTime: 0,
    gcTime: 0,
  });
  const isKnown = data !== undefined && (!isWhole || beside.data !== undefined);
  const counted = (key: string, count: number) =>
    count > 0 ? [t(`agreement.${key}`, { count, shown: number(count) })] : [];
  const sentences = isKnown
    ? [
        ...counted('entries', data.entryCount),
        ...counted('moods', data.moodCount),
        ...counted('marks', data.markCount),
        ...counted('texts', data.textCount),
        ...counted('files', data.fileCount),
        ...counted('templates', beside.data?.templateCount ?? 0),
        ...counted('comforts', beside.data?.comfortCount ?? 0),
        ...counted('people', beside.data?.personCount ?? 0),
        ...counted('helplines', beside.data?.helplineCount ?? 0),
      ]
    : [];
  return (
    <section className={classes.agreement} aria-labelledby="agreement">
      <h2 id="agreement">{t('agreement.title')}</h2>
      <p>{t('agreement.why')}</p>
      <div role="status">
        {data?.entryCount === 0 && <p>{t('agreement.none')}</p>}
        {sentences.length > 0 && (
          <>
            <p>{t('agreement.leaves')}</p>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Button
        // Nobody agrees to numbers of another choice.
        disabled={!isKnown || isPlaceholderData}
        onClick={() => {
          announce(t('agreement.agreed'));
          onAgree();
          // The button goes with the question: the keyboard goes on in the room.
          document.getElementById('content')?.focus({ preventScroll: true });
        }}
      >
        {t('agreement.agree')}
      </Button>
      <p className={classes.muted}>{t('agreement.once')}</p>
    </section>
  );
}
