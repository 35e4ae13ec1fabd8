import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Comfort } from '#contract/support.ts';
import { ReorderList } from '#ui/components/reorder/reorder-list.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { readAgain } from '#ui/lib/read-again.ts';
import { ComfortRow } from './comfort-row.tsx';

const titleOf = ({ title }: Comfort) => title;

export function ComfortList({ comforts }: { comforts: readonly Comfort[] }) {
  const { t } = useTranslation('support');
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const move = useCommand(client.support.moveComfort, {
    announce: (after, { id }) =>
      t('comforts.moved', {
        place: after.findIndex((each) => each.id === id) + 1,
        count: after.length,
      }),
  });
  return (
    <ReorderList<Comfort>
      label={t('comforts.title')}
      items={comforts}
      nameOf={titleOf}
      onMove={async ({ id }, afterId) => {
        await move.run({ id, afterId });
        await readAgain(queries, api.support.listComforts.key());
      }}
    >
      {(comfort, moves) => <ComfortRow comfort={comfort} moves={moves} />}
    </ReorderList>
  );
}
