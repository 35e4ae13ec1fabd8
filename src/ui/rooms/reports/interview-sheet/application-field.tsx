import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApplicationPicker } from '#ui/components/application-picker.tsx';
import { useApi } from '#ui/lib/api.tsx';
import type { OwnFieldsProps } from '../use-report.ts';

/** Which application the sheet is about. It stands in the address, so that it can be gone to from elsewhere. */
export function ApplicationField({ report: { moment } }: OwnFieldsProps) {
  const { t } = useTranslation('reports');
  const api = useApi();
  const navigate = useNavigate({ from: '/reports/$report' });
  const { about } = moment;
  const { data } = useQuery({
    ...api.applications.get.queryOptions({ input: { id: about ?? '' } }),
    enabled: about !== undefined,
  });
  const chosen = data?.id === about ? data : undefined;
  return (
    <ApplicationPicker
      key={chosen?.id}
      label={t('interviewSheet.choose')}
      chosen={chosen}
      onPick={(id) => void navigate({ search: { about: id }, replace: true })}
    />
  );
}
