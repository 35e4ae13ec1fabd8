import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { Editable } from '../components/editable.tsx';
import { PanelMenu } from '../components/panel-menu.tsx';
import { ExperimentDetails } from './experiment-details.tsx';

interface ExperimentPanelProps {
  id: string;
  isReadOnly: boolean;
  onClose: () => void;
  onAssumptions: () => void;
}

/** One experiment beside the list. */
export function ExperimentPanel({ id, isReadOnly, onClose, onAssumptions }: ExperimentPanelProps) {
  const { t } = useTranslation('experiments');
  const api = useApi();
  const client = useClient();
  const query = useQuery(api.experiments.get.queryOptions({ input: { id } }));
  const remove = useCommand(client.experiments.remove, { announce: () => t('removed') });
  const experiment = query.data;

  async function take() {
    onClose();
    await remove.run({ id });
  }
  return (
    <Panel
      title={experiment?.title ?? t('experiment')}
      onClose={onClose}
      actions={
        experiment &&
        !isReadOnly && <PanelMenu label={t('menu')} removeLabel={t('remove')} onRemove={() => void take()} />
      }
    >
      <ListStates query={query} isEmpty={!experiment} empty={null}>
        {experiment && (
          <Editable isReadOnly={isReadOnly}>
            <ExperimentDetails experiment={experiment} onAssumptions={onAssumptions} />
          </Editable>
        )}
      </ListStates>
    </Panel>
  );
}
