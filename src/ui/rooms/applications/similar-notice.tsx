import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './similar-notice.module.css';

const settleMs = 250;

interface SimilarNoticeProps {
  company: string;
  exceptId?: string;
  onOpen: (id: string) => void;
}

/** What is good to know before applying at a company again. It informs and never stands in the way. */
export function SimilarNotice({ company, exceptId, onOpen }: SimilarNoticeProps) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const { dayRelative } = useFormatting();
  const { nameOfId } = useStages();
  const [text] = useDebouncedValue(company.trim(), settleMs);
  const { data } = useQuery({
    ...api.applications.findSimilar.queryOptions({ input: { company: text, ...(exceptId && { exceptId }) } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  if (!data || text === '') return null;
  const { applications, avoid, neverAnswered } = data;
  if (applications.length === 0 && !avoid) return null;
  return (
    <div className={classes.root} role="status">
      {avoid && <p>{t('similar.avoid')}</p>}
      {neverAnswered && <p>{t('similar.neverAnswered')}</p>}
      {applications.length > 0 && <p>{t('similar.already', { count: applications.length })}</p>}
      <ul>
        {applications.slice(0, 3).map((card) => (
          <li key={card.id}>
            <Anchor component="button" type="button" onClick={() => onOpen(card.id)}>
              {card.role}
            </Anchor>{' '}
            · {nameOfId(card.stageId)}, {dayRelative(card.stageSince)}
          </li>
        ))}
      </ul>
    </div>
  );
}
