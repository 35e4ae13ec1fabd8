import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { limits } from '#contract/limits.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** The tags of one application; a new word makes a new tag. */
export function TagsField({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const client = useClient();
  const all = useQuery(api.tags.list.queryOptions({ input: {} }));
  const tag = useCommand(client.applications.tag);
  const { id, tags } = application;

  function change(names: string[]) {
    const add = names.filter((name) => !tags.some((known) => known.name === name));
    const remove = tags.filter((known) => !names.includes(known.name)).map((known) => known.id);
    if (add.length > 0 || remove.length > 0) void tag.run({ ids: [id], add, remove });
  }
  return (
    <TagsInput
      label={t('field.tags')}
      placeholder={tags.length === 0 ? t('tagsHelp') : ''}
      data={(all.data ?? []).map((known) => known.name)}
      value={tags.map((known) => known.name)}
      onChange={change}
      maxTags={limits.tagsPerRecord}
      splitChars={[',', ';']}
    />
  );
}
