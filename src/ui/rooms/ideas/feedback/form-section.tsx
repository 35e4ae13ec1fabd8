import { Button, SegmentedControl } from '@mantine/core';
import { IconFileTypeHtml, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackRound } from '#contract/feedback.ts';
import { paperSizes } from '#contract/report-options.ts';
import details from '#ui/components/details/details.module.css';
import rows from '#ui/components/rows.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';

const forms = [
  { format: 'pdf', icon: IconPrinter },
  { format: 'html', icon: IconFileTypeHtml },
] as const;

/** The questions of a round as a sheet and as a form for a screen. */
export function FormSection({ round: { id, questions } }: { round: FeedbackRound }) {
  const { t, i18n } = useTranslation('feedback');
  const client = useClient();
  const saveFile = useSaveFile();
  const exported = useCommand(client.feedback.exportForm, { undoable: false });

  const [paper, setPaper] = useState<(typeof paperSizes)[number]>('A4');

  async function take(format: 'pdf' | 'html') {
    const language = i18n.language === 'id' ? 'id' : 'en';
    const file = await exported.run({ roundId: id, format, language, paper });
    if (file) await saveFile(file);
  }
  return (
    <section className={details.section} aria-label={t('section.form')}>
      <h3>{t('section.form')}</h3>
      <span className={rows.muted}>{t(questions.length === 0 ? 'form.needsQuestions' : 'form.help')}</span>
      {questions.length > 0 && (
        <div className={rows.buttons}>
          <SegmentedControl
            size="xs"
            aria-label={t('form.paper')}
            data={[...paperSizes]}
            value={paper}
            onChange={(value) => setPaper(paperSizes.find((each) => each === value) ?? paper)}
          />
          {forms.map(({ format, icon: Icon }) => (
            <Button
              key={format}
              variant="default"
              leftSection={<Icon size="1rem" aria-hidden="true" />}
              disabled={exported.isRunning}
              onClick={() => void take(format)}
            >
              {t(`form.${format}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
