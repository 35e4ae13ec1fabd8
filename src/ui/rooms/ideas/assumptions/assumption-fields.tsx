import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoteChanges, RiskyNote } from '#contract/canvases.ts';
import { assumptionStates } from '#contract/idea-parts.ts';
import { assumptionShapes } from '../marks/assumption-mark.tsx';
import classes from './assumptions.module.css';

interface AssumptionFieldsProps {
  note: RiskyNote;
  isReadOnly: boolean;
  onChange: (changes: NoteChanges) => void;
}

const importances = [1, 2, 3] as const;
const notSaid = '0';

/** How sure one is of it, and what hangs on it. */
export function AssumptionFields({ note, isReadOnly, onChange }: AssumptionFieldsProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const { assumption, importance } = note;
  return (
    <>
      <Input.Wrapper label={t('ideas:assumption.state')}>
        <SegmentedControl
          fullWidth
          size="xs"
          mt="0.25rem"
          disabled={isReadOnly}
          aria-label={t('ideas:assumption.state')}
          value={assumption ?? 'untested'}
          onChange={(value) => {
            const state = assumptionStates.find((each) => each === value);
            if (state) onChange({ assumption: state });
          }}
          data={assumptionStates.map((state) => {
            const Shape = assumptionShapes[state];
            return {
              value: state,
              label: (
                <span className={classes.option}>
                  <Shape size="0.875rem" aria-hidden="true" />
                  {t(`canvases:assumption.${state}`)}
                </span>
              ),
            };
          })}
        />
      </Input.Wrapper>
      <Input.Wrapper
        label={t('ideas:assumption.importance')}
        description={t('ideas:assumption.importanceHelp')}
      >
        <SegmentedControl
          fullWidth
          size="xs"
          mt="0.25rem"
          disabled={isReadOnly}
          aria-label={t('ideas:assumption.importance')}
          value={String(importance ?? notSaid)}
          onChange={(value) => onChange({ importance: value === notSaid ? null : Number(value) })}
          data={[
            { value: notSaid, label: t('ideas:assumption.notSaid') },
            ...importances.map((each) => ({ value: String(each), label: t(`canvases:importance.${each}`) })),
          ]}
        />
      </Input.Wrapper>
    </>
  );
}
