import { Button, Popover, Stack, TagsInput, type TagsInputProps } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insidePopover } from '#ui/components/filter-popover.tsx';
import { useApi } from '#ui/lib/api.tsx';

interface TagMenuProps {
  /** Resolves with nothing when it failed. */
  onApply: (add: string[], removeIds: string[]) => Promise<unknown>;
}

/** Adds tags to the chosen rows and takes others off. */
export function TagMenu({ onApply }: TagMenuProps) {
  const { t } = useTranslation('fields');
  const api = useApi();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} })).data ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const names = tags.map(({ name }) => name);

  async function apply() {
    const taken = new Set(remove.map(lower));
    const removeIds = tags.filter(({ name }) => taken.has(lower(name))).map(({ id }) => id);
    if (!(await onApply(add, removeIds))) return;
    setAdd([]);
    setRemove([]);
    setIsOpen(false);
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTag size={16} aria-hidden="true" />}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t('tags.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tags.label')}>
        <Stack gap="md">
          <NamesInput label={t('tags.add')} data={names} value={add} onChange={setAdd} data-autofocus />
          <NamesInput label={t('tags.remove')} data={names} value={remove} onChange={setRemove} />
          <Button onClick={() => void apply()} disabled={add.length + remove.length === 0}>
            {t('tags.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const lower = (name: string) => name.normalize('NFKC').toLowerCase();

/** Its list opens with a click, an arrow or a letter, and closes after each choice: what stands below can be seen and clicked. */
function NamesInput({ onChange, ...props }: TagsInputProps) {
  const [isListOpen, setIsListOpen] = useState(false);
  return (
    <TagsInput
      {...props}
      comboboxProps={insidePopover}
      openOnFocus={false}
      onClick={() => setIsListOpen(true)}
      onSearchChange={(typed) => setIsListOpen(typed !== '')}
      dropdownOpened={isListOpen}
      onDropdownOpen={() => setIsListOpen(true)}
      onDropdownClose={() => setIsListOpen(false)}
      onChange={(names) => {
        setIsListOpen(false);
        onChange?.(names);
      }}
    />
  );
}
