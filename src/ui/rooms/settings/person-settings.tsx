import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language as languageSchema, languages } from '#contract/settings.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { useSaveOnRequest } from '#ui/lib/unsaved.ts';

const settleMs = 500;

export function PersonSettings() {
  const { t, i18n } = useTranslation('settings');
  const { change } = useSettings();
  return (
    <>
      <Input.Wrapper label={t('language.label')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('language.label')}
          value={i18n.language}
          data={languages.map((value) => ({ value, label: t('language.name', { lng: value }) }))}
          onChange={(value) => void change({ language: languageSchema.parse(value) })}
        />
      </Input.Wrapper>
      <NameField />
    </>
  );
}

/** Kept shortly after the last key, and when the field is left. */
function NameField() {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  const [name, setName] = useState(settings.name ?? '');
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function save() {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    const name = unsaved.current;
    unsaved.current = null;
    await change({ name });
  }
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  useEffect(() => () => void latestSave.current(), []);
  useSaveOnRequest(save);

  return (
    <TextInput
      label={t('name.label')}
      description={t('name.explanation')}
      value={name}
      maxLength={500}
      autoComplete="off"
      onChange={(event) => {
        setName(event.currentTarget.value);
        unsaved.current = event.currentTarget.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void latestSave.current(), settleMs);
      }}
      onBlur={() => void save()}
    />
  );
}
