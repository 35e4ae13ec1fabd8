import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import { firstCategories } from '../group-marks.ts';
import { CategoryField } from './category-field.tsx';
import classes from './mark-manager.module.css';
import type { useMarkCommands } from './use-mark-commands.ts';

interface AddMarkProps {
  kind: MarkKind;
  commands: ReturnType<typeof useMarkCommands>;
}

/** A new one of one's own, in a category that is there or in a new one. */
export function AddMark({ kind, commands }: AddMarkProps) {
  const { t } = useTranslation('marks');
  const [name, setName] = useState('');
  const [category, setCategory] = useState<string>(firstCategories[kind]);
  const [problem, setProblem] = useState<string>();
  const id = useRef(newId());
  const field = useRef<HTMLInputElement>(null);

  async function add() {
    if (name.trim() === '') return field.current?.focus();
    const done = await commands.addOwn({ id: id.current, kind, name, category });
    setProblem(done === true ? undefined : done);
    if (done !== true) return;
    id.current = newId();
    setName('');
    field.current?.focus();
  }
  return (
    <form
      className={classes.add}
      aria-label={t(`manager.addTo.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        ref={field}
        label={t(`manager.addTo.${kind}`)}
        autoComplete="off"
        maxLength={limits.markName}
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <CategoryField label={t('manager.category')} kind={kind} value={category} onChange={setCategory} />
      <Button type="submit" variant="light" size="sm" leftSection={<IconPlus size={16} aria-hidden="true" />}>
        {t('manager.add')}
      </Button>
    </form>
  );
}
