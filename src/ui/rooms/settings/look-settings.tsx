import { Input, SegmentedControl, Slider } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsSchema, themes } from '#contract/settings.ts';
import { useSettings } from '#ui/lib/settings.tsx';

const textScales = { smallest: 90, usual: 100, large: 125, largest: 150, step: 5 } as const;

export function LookSettings() {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  return (
    <>
      <Input.Wrapper label={t('theme.label')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('theme.label')}
          value={settings.theme}
          data={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(value) => void change({ theme: settingsSchema.shape.theme.parse(value) })}
        />
      </Input.Wrapper>
      <TextScale />
    </>
  );
}

function TextScale() {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  // The page grows under the pointer if it grows while the slider is dragged.
  const [dragged, setDragged] = useState<number | null>(null);
  const value = dragged ?? settings.textScale;
  const name = (percent: number) => t('textScale.value', { percent });
  return (
    <Input.Wrapper label={`${t('textScale.label')}: ${name(value)}`} labelElement="div">
      <Slider
        mt="sm"
        mb="xl"
        value={value}
        min={textScales.smallest}
        max={textScales.largest}
        step={textScales.step}
        marks={[textScales.smallest, textScales.usual, textScales.large, textScales.largest].map((mark) => ({
          value: mark,
          label: name(mark),
        }))}
        label={null}
        thumbLabel={t('textScale.label')}
        onChange={setDragged}
        onChangeEnd={(percent) => {
          setDragged(null);
          void change({ textScale: percent });
        }}
      />
    </Input.Wrapper>
  );
}
