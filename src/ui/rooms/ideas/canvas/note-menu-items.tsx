import { Menu } from '@mantine/core';
import { IconCheck, IconCopy, IconCopyPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assumptionStates, blocksOf } from '#contract/idea-parts.ts';
import { colorNames } from '#contract/values.ts';
import { assumptionShapes } from '../marks/assumption-mark.tsx';
import { useCanvasContext } from './canvas-context.ts';
import classes from './note.module.css';
import { useAssumptionWords } from './note-sign.tsx';

/** Everything that can be done with one note or with several; also the way to move them without dragging. */
export function NoteMenuItems({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const count = ids.length;
  const [first] = ids;
  return (
    <>
      {count > 1 && <Menu.Label>{t('selection.count', { count })}</Menu.Label>}
      {count === 1 && first !== undefined && (
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.edit(first)}>
          {t('menu.edit')}
        </Menu.Item>
      )}
      <Colors ids={ids} />
      <Assumption ids={ids} />
      <Importance ids={ids} />
      <Places ids={ids} />
      <Menu.Divider />
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.copy(ids)}>
        {t('menu.copy')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={() => actions.duplicate(ids)}>
        {t('menu.duplicate')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => actions.remove(ids)}>
        {t('menu.delete')}
      </Menu.Item>
    </>
  );
}

interface PartProps {
  ids: readonly string[];
}

/** What all of the notes have; undefined where they differ. */
function shared<Value>(values: readonly Value[]): Value | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

function Sub({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

interface ChoiceProps {
  isChosen: boolean;
  sign?: ReactNode;
  onChoose: () => void;
  children: string;
}

function Choice({ isChosen, sign, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      {...(isChosen && { 'aria-current': 'true' as const })}
      leftSection={sign}
      rightSection={isChosen ? <IconCheck size={16} aria-hidden="true" /> : undefined}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}

function Colors({ ids }: PartProps) {
  const { t } = useTranslation(['canvases', 'words']);
  const { actions } = useCanvasContext();
  const current = shared(actions.notes(ids).map(({ color }) => color));
  return (
    <Sub label={t('canvases:menu.color')}>
      {colorNames.map((color) => {
        const word = t(`words:color.${color}`);
        const text = t('canvases:note.colored', { count: ids.length, color: word });
        return (
          <Choice
            key={color}
            isChosen={color === current}
            sign={<span className={classes.swatch} data-color={color} aria-hidden="true" />}
            onChoose={() => actions.change(ids, { color }, text)}
          >
            {word}
          </Choice>
        );
      })}
    </Sub>
  );
}

function Assumption({ ids }: PartProps) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const wordsOf = useAssumptionWords();
  const count = ids.length;
  const current = shared(actions.notes(ids).map(({ assumption }) => assumption));
  return (
    <Sub label={t('menu.assumption')}>
      <Choice
        isChosen={current === null}
        onChoose={() =>
          actions.change(ids, { assumption: null, importance: null }, t('note.unmarked', { count }))
        }
      >
        {t('menu.notAssumption')}
      </Choice>
      {assumptionStates.map((state) => {
        const Shape = assumptionShapes[state];
        const text = t('note.marked', { count, mark: wordsOf(state, null) });
        return (
          <Choice
            key={state}
            isChosen={current === state}
            sign={<Shape size={16} aria-hidden="true" />}
            onChoose={() => actions.change(ids, { assumption: state }, text)}
          >
            {t(`assumption.${state}`)}
          </Choice>
        );
      })}
    </Sub>
  );
}

const importances = [3, 2, 1] as const;

function Importance({ ids }: PartProps) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const notes = actions.notes(ids);
  const current = shared(notes.map(({ importance }) => importance));
  function change(importance: 1 | 2 | 3 | null) {
    // Of what is no assumption it is not said anyway.
    const marked = importance === null ? notes.filter(({ assumption }) => assumption !== null) : notes;
    if (marked.length === 0) return;
    const mark = importance === null ? t('menu.noImportance') : t(`importance.${importance}`);
    const text = t('note.weighed', { count: marked.length, mark });
    actions.change(
      marked.map(({ id }) => id),
      { importance },
      text,
    );
  }
  return (
    <Sub label={t('menu.importance')}>
      {importances.map((importance) => (
        <Choice key={importance} isChosen={current === importance} onChoose={() => change(importance)}>
          {t(`importance.${importance}`)}
        </Choice>
      ))}
      <Choice isChosen={current === null} onChoose={() => change(null)}>
        {t('menu.noImportance')}
      </Choice>
    </Sub>
  );
}

function Places({ ids }: PartProps) {
  const { t } = useTranslation('canvases');
  const { actions, template } = useCanvasContext();
  const current = shared(actions.notes(ids).map(({ block }) => block));
  return (
    <Sub label={t('menu.moveTo')}>
      {blocksOf[template].map((block) => (
        <Choice key={block} isChosen={block === current} onChoose={() => actions.moveTo(ids, block)}>
          {t(`block.${block}`)}
        </Choice>
      ))}
    </Sub>
  );
}
