import { ActionIcon, SegmentedControl, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stance, stances } from '#contract/idea-parts.ts';
import details from '#ui/components/details/details.module.css';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import classes from './feedback.module.css';
import { useAssumptions, useNoteTexts } from './use-assumptions.ts';
import type { ItemFieldsProps } from './use-save-item.ts';
import { useWholeList } from './use-whole-list.ts';

/** Which assumptions somebody speaks of, and whether for or against them. */
export function Stances({ item, saving }: ItemFieldsProps) {
  const { t } = useTranslation('feedback');
  const notes = useAssumptions(item.ideaId);
  const texts = useNoteTexts(item.ideaId);
  const failed = useFieldWords(saving.failures)('stances');
  const root = useKeepFocus<HTMLElement>();
  const given = item.stances;
  const change = useWholeList(given, async (next, base) => {
    if (!(await saving.choose('stances', next, base))) throw new Error('The stances were not saved.');
  });
  /** Why it failed stands below. */
  const write = (next: Parameters<typeof change>[0]) => void change(next).catch(() => undefined);
  const chosen = new Set(given.map(({ noteId }) => noteId));
  // In one order, so that a row stays where it is when something is chosen in it.
  const said = [...given, ...item.answerStances.filter(({ noteId }) => !chosen.has(noteId))].sort(
    (one, other) => (one.noteId < other.noteId ? -1 : 1),
  );
  const open = notes.filter(({ id }) => !said.some(({ noteId }) => noteId === id));
  /** What is chosen takes the place of what the answers say. */
  const choose = (noteId: string, stance: Stance) =>
    write((all) => [...all.filter((each) => each.noteId !== noteId), { noteId, stance }]);
  const takeOff = (noteId: string) => write((all) => all.filter((each) => each.noteId !== noteId));
  if (notes.length === 0 && said.length === 0) return null;
  return (
    <section ref={root} className={details.section} aria-label={t('section.stances')}>
      <h3>{t('section.stances')}</h3>
      {said.map(({ noteId, stance }) => (
        <StanceRow
          key={noteId}
          text={texts.get(noteId)}
          stance={stance}
          onChoose={(next) => choose(noteId, next)}
          onTakeOff={chosen.has(noteId) ? () => takeOff(noteId) : undefined}
        />
      ))}
      {open.length > 0 && (
        <Select
          aria-label={t('addStance')}
          placeholder={t('addStance')}
          data={open.map(({ id, text }) => ({ value: id, label: text }))}
          value={null}
          searchable
          nothingFoundMessage={t('nothingFound')}
          onChange={(noteId) => noteId && choose(noteId, 'neutral')}
        />
      )}
      {failed && (
        <p role="alert" className={classes.refusal}>
          {failed}
        </p>
      )}
    </section>
  );
}

interface StanceRowProps {
  /** Not given: the note is not on the canvas any more. */
  text: string | undefined;
  stance: Stance;
  onChoose: (stance: Stance) => void;
  /** undefined: nobody chose it, the answers say it. */
  onTakeOff: (() => void) | undefined;
}

function StanceRow({ text, stance, onChoose, onTakeOff }: StanceRowProps) {
  const { t } = useTranslation('feedback');
  const sourceId = useId();
  if (text === undefined) return null;
  return (
    <div className={classes.stance}>
      <span className={classes.stanceText}>{text}</span>
      {onTakeOff && (
        <ActionIcon aria-label={t('takeOff', { text })} title={t('takeOff', { text })} onClick={onTakeOff}>
          <IconX size="1rem" aria-hidden="true" />
        </ActionIcon>
      )}
      {!onTakeOff && (
        <span id={sourceId} className={classes.source}>
          {t('fromAnswers')}
        </span>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('stanceOf', { text })}
        {...(!onTakeOff && { 'aria-describedby': sourceId })}
        data={stances.map((each) => ({ value: each, label: t(`stance.${each}`) }))}
        value={stance}
        onChange={(value) => onChoose(stances.find((known) => known === value) ?? stance)}
      />
    </div>
  );
}
