import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useAdding } from '#ui/lib/list-room.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { FilesMenu } from '../files-menu.tsx';
import learning from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { AddCertificate } from './add-certificate.tsx';
import { CertificatePanel } from './certificate-panel.tsx';
import { CertificateRow } from './certificate-row.tsx';
import classes from './certificates.module.css';
import { certificatesView, defaultView } from './view.ts';

/** What one can show, with one of them open at the side. */
export function CertificatesView({ views, openId, onOpen }: LearningViewProps) {
  const { t } = useTranslation(['learning', 'certificates']);
  const api = useApi();
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('certificates', certificatesView, defaultView);
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const text = useDeferredValue(view.text.trim());
  const query = useQuery({
    ...api.certificates.list.queryOptions({ input: { limit: limits.page, ...(text && { text }) } }),
    placeholderData: keepPreviousData,
  });
  const { rows: certificates = [], total = 0 } = query.data ?? {};
  return (
    <div className={learning.root}>
      <div className={learning.room}>
        <RoomHeader
          title={t('learning:title')}
          detail={total > 0 ? number(total) : undefined}
          views={views}
          filter={{
            label: t('certificates:filter'),
            value: view.text,
            onChange: (typed) => setView({ text: typed }),
          }}
          primary={{ label: t('certificates:new'), run: add }}
        >
          <FilesMenu />
        </RoomHeader>
        <div className={classes.scroll}>
          <ListStates
            query={query}
            isEmpty={certificates.length === 0}
            isFiltered={text !== ''}
            onClearFilter={() => setView(defaultView)}
            empty={
              <EmptyState
                illustration="window"
                sentence={t('certificates:empty')}
                action={{ label: t('certificates:new'), run: add }}
              />
            }
          >
            <ul className={rows.list} aria-label={t('certificates:list')}>
              {certificates.map((certificate) => (
                <CertificateRow
                  key={certificate.id}
                  certificate={certificate}
                  isOpen={certificate.id === openId}
                />
              ))}
            </ul>
          </ListStates>
        </div>
      </div>
      {isAdding && <AddCertificate onClose={stopAdding} onAdded={showAdded} />}
      {!isAdding && openId && <CertificatePanel key={openId} id={openId} onClose={() => onOpen(undefined)} />}
    </div>
  );
}
