import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Mark } from '#contract/marks.ts';
import { useAnnounce } from '#ui/lib/announce.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useRovingFocus } from '#ui/lib/roving-focus.ts';
import { firstCategories, foldName, groupMarks, type MarkGroup } from './group-marks.ts';
import { MarkChip } from './mark-chip.tsx';
import classes from './mark-picker.module.css';
import { useMarks } from './use-marks.ts';

export interface MarkPickerProps {
  kind: MarkKind;
  /** Ids of those that are chosen. */
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

/** All marks of a kind, by category. What is typed finds them; what is called so by nobody yet can be added as one's own. */
export function MarkPicker(props: MarkPickerProps) {
  return (
    <Suspense>
      <Picker {...props} />
    </Suspense>
  );
}

function Picker({ kind, chosen, onToggle }: MarkPickerProps) {
  const { t } = useTranslation('marks');
  const client = useClient();
  const say = useAnnounce();
  const { marks, nameOf, categoryOf } = useMarks();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // "Undo" under it would take back the choice that follows, so it is only said.
  const add = useCommand(client.marks.add);
  const archive = useCommand(client.marks.archive);

  const text = foldName(typed);
  const ofKind = marks.filter((mark) => mark.kind === kind);
  const called = text === '' ? undefined : ofKind.find((mark) => foldName(nameOf(mark)) === text);
  const found = ofKind.filter(
    (mark) => (!mark.archived || chosen.includes(mark.id)) && foldName(nameOf(mark)).includes(text),
  );
  const canAdd = text !== '' && (called === undefined || !found.includes(called));

  function take(id: string): void {
    if (!chosen.includes(id)) onToggle(id);
    setTyped('');
    field.current?.focus();
  }

  /** One that was put away under this name comes back; a second one would not be told apart. */
  async function addTyped(): Promise<void> {
    const name = typed.trim();
    const id = called?.id ?? newId();
    const isThere = called
      ? await archive.run({ ids: [id], archived: false })
      : await add.run({ id, kind, name, category: firstCategories[kind] });
    if (!isThere) return;
    say(t('added', { name }));
    take(id);
  }

  /** Enter takes the first of which a word begins so, or adds what is called so by nobody, so that the hand stays on the keys: "use" is no "Housework". */
  function takeWithEnter(event: KeyboardEvent): void {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (text === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const begins = (mark: Mark) => ` ${foldName(nameOf(mark))}`.includes(` ${text}`);
    const first = called && found.includes(called) ? called : found.find(begins);
    if (first) take(first.id);
    else if (!add.isRunning) void addTyped();
  }

  return (
    <div className={classes.root}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={t(`find.${kind}`)}
        placeholder={t('findShort')}
        autoComplete="off"
        maxLength={limits.markName}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={takeWithEnter}
      />
      {groupMarks(found).map((group) => (
        <Category
          key={group.category}
          group={group}
          label={categoryOf(group)}
          nameOf={nameOf}
          chosen={chosen}
          onToggle={onToggle}
        />
      ))}
      {canAdd && (
        <Button
          className={classes.add ?? ''}
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          loading={add.isRunning || archive.isRunning}
          onClick={() => void addTyped()}
        >
          {t('addOwn', { name: typed.trim() })}
        </Button>
      )}
    </div>
  );
}

interface CategoryProps {
  group: MarkGroup;
  label: string;
  nameOf: (mark: Mark) => string;
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

function Category({ group, label, nameOf, chosen, onToggle }: CategoryProps) {
  const roving = useRovingFocus(group.marks.map(({ id }) => id));
  return (
    <fieldset className={classes.category} onKeyDown={roving.onKeyDown}>
      <legend className={classes.legend}>{label}</legend>
      {group.marks.map((mark) => (
        <MarkChip
          key={mark.id}
          isChosen={chosen.includes(mark.id)}
          onToggle={() => onToggle(mark.id)}
          {...roving.itemProps(mark.id)}
        >
          {nameOf(mark)}
        </MarkChip>
      ))}
    </fieldset>
  );
}
