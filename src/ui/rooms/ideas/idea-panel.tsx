import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { IdeaDetails } from './details/idea-details.tsx';
import { IdeaMenu } from './idea-menu.tsx';

interface IdeaPanelProps {
  id: string;
  onOpen: (id: string | undefined) => void;
}

/** One idea beside the board. */
export function IdeaPanel({ id, onOpen }: IdeaPanelProps) {
  const { t } = useTranslation('ideas');
  const api = useApi();
  const navigate = useNavigate();
  const query = useQuery(api.ideas.get.queryOptions({ input: { id } }));
  const idea = query.data;
  return (
    <Panel
      title={idea?.title ?? t('idea')}
      onClose={() => onOpen(undefined)}
      onExpand={() => void navigate({ to: '/ideas/$id', params: { id } })}
      actions={idea && idea.deletedAt === null && <IdeaMenu idea={idea} onCopied={onOpen} />}
    >
      <ListStates query={query} isEmpty={!idea} empty={null}>
        {idea && <IdeaDetails idea={idea} />}
      </ListStates>
    </Panel>
  );
}
