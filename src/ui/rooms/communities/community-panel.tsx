import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { TrashMenu } from '#ui/components/details/trash-menu.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Timeline } from '#ui/components/timeline/timeline.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useCommunityCommands } from './community-commands.ts';
import { CommunityDetails } from './details/community-details.tsx';

/** One community beside the list. */
export function CommunityPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('communities');
  const api = useApi();
  const query = useQuery(api.communities.get.queryOptions({ input: { id } }));
  const community = query.data;
  return (
    <Panel
      title={community?.name ?? t('community')}
      onClose={onClose}
      actions={community && community.deletedAt === null && <CommunityMenu community={community} />}
    >
      <ListStates query={query} isEmpty={!community} empty={null}>
        {community && (
          <CommunityDetails community={community} notice={<TrashNotice community={community} />}>
            <Timeline noun="community" id={id} />
          </CommunityDetails>
        )}
      </ListStates>
    </Panel>
  );
}

function CommunityMenu({ community }: { community: Community }) {
  const { t } = useTranslation('communities');
  const { trash } = useCommunityCommands(community);
  return <TrashMenu label={t('menu')} toTrash={t('toTrash')} trash={trash} />;
}

function TrashNotice({ community }: { community: Community }) {
  const { t } = useTranslation('communities');
  const { restore } = useCommunityCommands(community);
  if (community.deletedAt === null) return null;
  return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run: restore }} />;
}
