import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { TrashMenu } from '#ui/components/details/trash-menu.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useCertificateCommands } from './certificate-commands.ts';
import { CertificateDetails } from './certificate-details.tsx';

/** One certificate beside the list. */
export function CertificatePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const api = useApi();
  const query = useQuery(api.certificates.get.queryOptions({ input: { id } }));
  const certificate = query.data;
  return (
    <Panel
      title={certificate?.title ?? t('certificate')}
      onClose={onClose}
      actions={certificate && certificate.deletedAt === null && <CertificateMenu certificate={certificate} />}
    >
      <ListStates query={query} isEmpty={!certificate} empty={null}>
        {certificate && (
          <CertificateDetails certificate={certificate} notice={<TrashNotice certificate={certificate} />} />
        )}
      </ListStates>
    </Panel>
  );
}

function CertificateMenu({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { trash } = useCertificateCommands(certificate);
  return <TrashMenu label={t('menu')} toTrash={t('toTrash')} trash={trash} />;
}

function TrashNotice({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { restore } = useCertificateCommands(certificate);
  if (certificate.deletedAt === null) return null;
  return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run: restore }} />;
}
