import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '#ui/components/details/details.module.css';
import rows from '#ui/components/rows.module.css';
import { ChipList } from '#ui/components/skills/chip-list.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { AssumptionMark } from '../marks/assumption-mark.tsx';
import type { FieldsProps } from './use-save-experiment.ts';

/** Which assumptions of the canvas an experiment tests. */
export function TestedNotes({
  experiment,
  saving,
  onAssumptions,
}: FieldsProps & { onAssumptions: () => void }) {
  const { t } = useTranslation(['experiments', 'ideas']);
  const api = useApi();
  const { data: all = [], isSuccess } = useQuery(
    api.canvases.listRiskiest.queryOptions({ input: { ideaId: experiment.ideaId } }),
  );
  const words = useFieldWords(saving.failures);
  const { notes } = experiment;
  const ids = notes.map(({ id }) => id);
  const open = all.filter(({ id }) => !ids.includes(id));
  const write = (noteIds: string[]) => void saving.choose('noteIds', noteIds, ids);
  const markOf = (noteId: string) => {
    const note = all.find(({ id }) => id === noteId);
    return note?.assumption && <AssumptionMark state={note.assumption} />;
  };
  return (
    <section className={classes.section} aria-label={t('section.notes')}>
      <h3>{t('section.notes')}</h3>
      <ChipList
        label={t('section.notes')}
        chips={notes.map(({ id, text }) => ({
          id,
          content: (
            <span className={rows.buttons}>
              {text} {markOf(id)}
            </span>
          ),
          removeLabel: t('takeOff', { text }),
        }))}
        onRemove={(removed) => write(ids.filter((id) => id !== removed))}
      />
      {open.length > 0 && (
        <Select
          aria-label={t('noteHelp')}
          placeholder={t('noteHelp')}
          data={open.map(({ id, text }) => ({ value: id, label: text }))}
          value={null}
          searchable
          nothingFoundMessage={t('nothingFound')}
          onChange={(id) => id && write([...ids, id])}
          error={words('noteIds')}
        />
      )}
      {isSuccess && all.length === 0 && notes.length === 0 && (
        <div className={classes.notice}>
          <span className={rows.muted}>{t('noAssumptions')}</span>
          <Button size="compact-md" variant="light" onClick={onAssumptions}>
            {t('ideas:view.assumptions')}
          </Button>
        </div>
      )}
    </section>
  );
}
