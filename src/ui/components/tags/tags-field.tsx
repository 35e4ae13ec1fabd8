import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { Tag } from '#contract/tags.ts';
import { useApi } from '#ui/lib/api.tsx';

interface TagsFieldProps {
  tags: readonly Tag[];
  /** Names to add and ids to take off. */
  onChange: (add: string[], remove: string[]) => void;
}

/** The tags of one record; a new word makes a new tag. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const { t } = useTranslation('fields');
  const api = useApi();
  const all = useQuery(api.tags.list.queryOptions({ input: {} }));

  function change(names: string[]) {
    const add = names.filter((name) => !tags.some((known) => known.name === name));
    const remove = tags.filter((known) => !names.includes(known.name)).map((known) => known.id);
    if (add.length > 0 || remove.length > 0) onChange(add, remove);
  }
  return (
    <TagsInput
      label={t('tags.label')}
      placeholder={tags.length === 0 ? t('tags.help') : ''}
      data={(all.data ?? []).map((known) => known.name)}
      value={tags.map((known) => known.name)}
      onChange={change}
      maxTags={limits.tagsPerRecord}
      splitChars={[',', ';']}
    />
  );
}
