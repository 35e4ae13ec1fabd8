import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CanvasTemplate, canvasTemplates } from '#contract/idea-parts.ts';

interface TemplateFieldProps {
  value: CanvasTemplate;
  /** In the place of what the template is for. */
  help?: string | undefined;
  onChange: (template: CanvasTemplate) => void;
}

/** Which of the two canvases an idea is thought through on. */
export function TemplateField({ value, help, onChange }: TemplateFieldProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  return (
    <Input.Wrapper label={t('ideas:field.template')} description={help ?? t(`ideas:templateHelp.${value}`)}>
      <SegmentedControl
        fullWidth
        mt="0.375rem"
        aria-label={t('ideas:field.template')}
        data={canvasTemplates.map((each) => ({ value: each, label: t(`canvases:template.${each}`) }))}
        value={value}
        onChange={(next) => onChange(canvasTemplates.find((each) => each === next) ?? value)}
      />
    </Input.Wrapper>
  );
}
