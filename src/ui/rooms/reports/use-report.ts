import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKind } from '#contract/report-kinds.ts';
import { type ReportSetup, reportSetup } from '#contract/report-setups.ts';
import { useApi } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { canShowJournal, defaultSetup, journalChoiceOf, type Moment, optionsOf } from './report-setup.ts';

const settleMs = 250;
/** What decides which entries of the Journal a report shows, and what of them. */
const decisive = ['range', 'from', 'to', 'parts', 'hides'] as const;

export type SetUpReport = ReturnType<typeof useReport>;

/** What the fields of one report get. */
export interface OwnFieldsProps {
  report: SetUpReport;
}

/** How one report is set up, as it was left, and the document that this makes. */
export function useReport(kind: ReportKind, about: string | undefined) {
  const { i18n } = useTranslation();
  const api = useApi();
  const { settings } = useSettings();
  // What the person saw and agreed to. It is of this visit alone: nothing keeps it.
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const [claimantNumber, setClaimantNumber] = useState<string | null>(null);
  const now = {
    today: todayOf(new Date()),
    weekStartsOn: settings.weekStartsOn,
    language: i18n.language === 'id' ? 'id' : 'en',
    name: settings.name,
    about,
    claimantNumber,
  } as const satisfies Omit<Moment, 'isAgreed'>;
  const [setup, setSetup] = useRememberedView(`reports.${kind}`, reportSetup, defaultSetup(kind, now));
  const change = useCallback(
    (changes: Partial<ReportSetup>) => {
      // Whoever comes back to what was agreed to once is asked again.
      if (decisive.some((field) => field in changes)) setAgreedTo(null);
      setSetup((current) => ({ ...current, ...changes }));
    },
    [setSetup],
  );
  const choice = journalChoiceOf(kind, setup, now);
  const isAgreed = choice !== null && agreedTo === JSON.stringify(choice);
  const moment: Moment = { ...now, isAgreed };
  const options = optionsOf(kind, setup, moment);
  const [settled] = useDebouncedValue(options, settleMs);
  const preview = useQuery({
    ...api.reports.preview.queryOptions({ input: settled ?? skipToken }),
    // Pages of the Journal do not stay while others are made.
    ...(!canShowJournal(kind) && { placeholderData: keepPreviousData }),
    // What the Journal says does not stay behind.
    ...(choice && { gcTime: 0, staleTime: 0 }),
  });
  return {
    ...{ setup, change, options, moment, preview },
    /** Whether anything of the Journal is in the preview. */
    showsJournal: isAgreed,
    /** What of the Journal the person has to agree to before anything of it is shown. */
    toAgree: isAgreed ? null : choice,
    setClaimantNumber,
    agree: () => setAgreedTo(JSON.stringify(choice)),
  };
}
