import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import { ReorderList } from '#ui/components/reorder/reorder-list.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi } from '#ui/lib/api.tsx';
import { readAgain } from '#ui/lib/read-again.ts';
import { groupMarks } from '../group-marks.ts';
import { useMarks } from '../use-marks.ts';
import { AddMark } from './add-mark.tsx';
import classes from './mark-manager.module.css';
import { MarkRow } from './mark-row.tsx';
import { useMarkCommands } from './use-mark-commands.ts';

/** All of a kind, by category, in the person's order; those that are archived stand below. */
export function MarkGroups({ kind }: { kind: MarkKind }) {
  const { t } = useTranslation('marks');
  const api = useApi();
  const queries = useQueryClient();
  const { marks, nameOf, categoryOf } = useMarks();
  const commands = useMarkCommands();
  const ofKind = marks.filter((mark) => mark.kind === kind);
  const archived = ofKind.filter((mark) => mark.archived);
  const offered = ofKind.filter((mark) => !mark.archived);
  const canArchive = offered.some(({ entryCount }) => entryCount === 0);

  async function move(mark: Mark, afterId: string | null, count: number, place: number) {
    if (!(await commands.move.run({ id: mark.id, afterId }))) return;
    announce(t('manager.moved', { name: nameOf(mark), place, count }));
    await readAgain(queries, api.marks.list.key());
  }
  return (
    <div className={classes.kind}>
      <AddMark key={kind} kind={kind} commands={commands} />
      {groupMarks(offered).map((group) => (
        <section key={group.category} className={classes.group} aria-label={categoryOf(group)}>
          <h3>{categoryOf(group)}</h3>
          <ReorderList<Mark>
            label={categoryOf(group)}
            items={group.marks}
            nameOf={nameOf}
            onMove={(mark, afterId) => {
              const others = group.marks.filter(({ id }) => id !== mark.id);
              const place = others.findIndex(({ id }) => id === afterId) + 2;
              return move(mark, afterId, group.marks.length, place);
            }}
          >
            {(mark, moves) => <MarkRow mark={mark} moves={moves} commands={commands} />}
          </ReorderList>
        </section>
      ))}
      <section className={classes.group} aria-label={t('manager.archiveTitle')}>
        <h3>{t('manager.archiveTitle')}</h3>
        <p className={classes.note}>{t('manager.archiveHelp')}</p>
        {archived.length > 0 && (
          <ul className={classes.archived}>
            {archived.map((mark) => (
              <li key={mark.id}>
                <span>{nameOf(mark)}</span>
                <span className={classes.count}>{t('manager.entries', { count: mark.entryCount })}</span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('manager.unarchiveOf', { name: nameOf(mark) })}
                  onClick={() => void commands.archive.run({ ids: [mark.id], archived: false })}
                >
                  {t('manager.unarchive')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Button
          className={classes.unused ?? ''}
          size="compact-md"
          variant="default"
          disabled={!canArchive}
          loading={commands.archiveUnused.isRunning}
          onClick={() => void commands.archiveUnused.run({ kind })}
        >
          {t('manager.archiveUnused')}
        </Button>
      </section>
    </div>
  );
}
