import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Resource } from '#contract/resources.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { TrashMenu } from '#ui/components/details/trash-menu.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useResourceCommands } from './resource-commands.ts';
import { ResourceDetails } from './resource-details.tsx';

/** One resource beside the list. */
export function ResourcePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('resources');
  const api = useApi();
  const query = useQuery(api.resources.get.queryOptions({ input: { id } }));
  const resource = query.data;
  return (
    <Panel
      title={resource?.title ?? t('resource')}
      onClose={onClose}
      actions={resource && resource.deletedAt === null && <ResourceMenu resource={resource} />}
    >
      <ListStates query={query} isEmpty={!resource} empty={null}>
        {resource && <ResourceDetails resource={resource} notice={<TrashNotice resource={resource} />} />}
      </ListStates>
    </Panel>
  );
}

function ResourceMenu({ resource }: { resource: Resource }) {
  const { t } = useTranslation('resources');
  const { trash } = useResourceCommands(resource);
  return <TrashMenu label={t('menu')} toTrash={t('toTrash')} trash={trash} />;
}

function TrashNotice({ resource }: { resource: Resource }) {
  const { t } = useTranslation('resources');
  const { restore } = useResourceCommands(resource);
  if (resource.deletedAt === null) return null;
  return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run: restore }} />;
}
