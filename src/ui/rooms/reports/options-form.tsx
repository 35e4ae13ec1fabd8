import { Checkbox, SegmentedControl, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { type ReportKind, reportFacts } from '#contract/report-kinds.ts';
import { paperSizes, type Redaction, redactions } from '#contract/report-options.ts';
import { type Language, languages } from '#contract/settings.ts';
import { PeriodFields } from './period-fields.tsx';
import { reportLooks } from './report-kinds.ts';
import { nameOn } from './report-setup.ts';
import type { SetUpReport } from './use-report.ts';

interface OptionsFormProps {
  kind: ReportKind;
  report: SetUpReport;
  hasTable: boolean;
}

/** Languages are called by their own names, so that nobody has to know the other one. */
const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

/** What can be said of every report, and in the midst of it what only this one asks. */
export function OptionsForm({ kind, report, hasTable }: OptionsFormProps) {
  const { t } = useTranslation('reports');
  const { setup, change, moment } = report;
  const { parts, ranges } = reportFacts[kind];
  const { Fields } = reportLooks[kind];
  return (
    <Stack gap="md" component="section" aria-label={t('room.options')}>
      {ranges.length > 0 && <PeriodFields setup={setup} moment={moment} ranges={ranges} onChange={change} />}
      {Fields && <Fields report={report} />}
      {parts.length > 0 && (
        <Checkbox.Group
          label={t('room.parts')}
          value={setup.parts}
          onChange={(chosen) => change({ parts: chosen })}
        >
          <Stack gap="sm" mt="xs">
            {parts.map((part) => (
              <Checkbox key={part} value={part} label={t(`part.${kind}.${part}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Checkbox.Group
        label={t('room.hides')}
        description={t('room.hidesHelp')}
        value={setup.hides}
        onChange={(hides) => change({ hides: hides as Redaction[] })}
      >
        <Stack gap="sm" mt="xs">
          {redactions.map((redaction) => (
            <Checkbox key={redaction} value={redaction} label={t(`room.hide.${redaction}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Select
        label={t('room.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={setup.language ?? moment.language}
        allowDeselect={false}
        onChange={(language) => language && change({ language: language as Language })}
      />
      <SegmentedControl
        aria-label={t('room.paper')}
        data={[...paperSizes]}
        value={setup.paper}
        onChange={(paper) => change({ paper: paper === 'Letter' ? 'Letter' : 'A4' })}
      />
      <TextInput
        label={t('room.nameOnReport')}
        value={nameOn(setup, moment) ?? ''}
        maxLength={limits.line}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('room.coverLine')}
        value={setup.coverLine ?? ''}
        maxLength={limits.line}
        onChange={(event) => change({ coverLine: event.currentTarget.value || null })}
      />
      <Switch
        label={t('room.pageNumbers')}
        checked={setup.hasPageNumbers}
        onChange={(event) => change({ hasPageNumbers: event.currentTarget.checked })}
      />
      {hasTable && (
        <Switch
          label={t('room.forExcel')}
          checked={setup.bom}
          onChange={(event) => change({ bom: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
