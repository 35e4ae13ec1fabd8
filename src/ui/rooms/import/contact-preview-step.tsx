import { Button, Radio, SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactState, contactStates } from '#contract/contact-parts.ts';
import { type ContactChoices, type ContactRowGroup, contactRowGroups } from '#contract/import-contacts.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ContactPreviewTable } from './contact-preview-table.tsx';
import classes from './import-page.module.css';
import { PreviewPages, pageSize } from './preview-pages.tsx';
import { PreviewRefusal, type PreviewStepProps, RunningWords } from './preview-step.tsx';
import { StepTitle } from './step-title.tsx';

/** What importing people would do: who is new, and field by field what would change of those who are there. */
export function ContactPreviewStep(props: PreviewStepProps) {
  const { plan, nextName, isRunning, onChange, onNext, onBack } = props;
  const { t } = useTranslation(['import', 'words']);
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const [group, setGroup] = useState<ContactRowGroup>('all');
  const { contacts: mapping, choices, part } = plan;
  const query = useQuery({
    ...api.imports.previewContacts.queryOptions({
      input: {
        importId: part.importId,
        mapping,
        choices,
        group,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      },
    }),
    placeholderData: keepPreviousData,
    // Who is there changes with the contacts.
    staleTime: 0,
  });
  const preview = query.data;
  const counted = (count: number) => ({ count, shown: number(count) });
  const { addCount = 0, changeCount = 0 } = preview ?? {};
  const setChoices = (chosen: ContactChoices) => onChange({ ...plan, choices: chosen });
  const summary = [
    t('people.adds', counted(addCount)),
    t('people.changes', counted(changeCount)),
    ...(preview && preview.differingCount > 0 ? [t('people.differ', counted(preview.differingCount))] : []),
    ...(preview && preview.unsureCount > 0 ? [t('people.unsure', counted(preview.unsureCount))] : []),
    ...(preview && preview.leftOutCount > 0 ? [t('people.leftOut', counted(preview.leftOutCount))] : []),
    ...(preview && preview.warningCount > 0 ? [t('preview.warnings', counted(preview.warningCount))] : []),
  ];
  return (
    <>
      <StepTitle>{t('people.title', { file: part.name })}</StepTitle>
      <ListStates query={query} isEmpty={!preview} empty={null}>
        {preview && (
          <>
            <ul className={classes.counts}>
              {summary.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <div className={classes.grid}>
              {preview.groups.new > 0 && (
                <Select
                  label={t('people.state')}
                  data={contactStates.map((value) => ({ value, label: t(`words:contactState.${value}`) }))}
                  value={mapping.state}
                  onChange={(state) =>
                    state && onChange({ ...plan, contacts: { ...mapping, state: state as ContactState } })
                  }
                  allowDeselect={false}
                />
              )}
            </div>
            {preview.differingCount > 0 && (
              <Radio.Group
                className={classes.group}
                label={t('people.differing')}
                description={t('people.differingHelp')}
                value={choices.differing}
                onChange={(value) =>
                  setChoices({ ...choices, differing: value === 'take' ? 'take' : 'keep' })
                }
              >
                <div className={classes.choices}>
                  <Radio value="keep" label={t('people.keep')} />
                  <Radio value="take" label={t('people.take')} />
                </div>
              </Radio.Group>
            )}
            <SegmentedControl
              className={classes.groups}
              aria-label={t('people.groups')}
              data={contactRowGroups
                .filter((value) => value === 'all' || preview.groups[value] > 0)
                .map((value) => ({
                  value,
                  label: t(`people.group.${value}`, { shown: number(preview.groups[value]) }),
                }))}
              value={group}
              onChange={(value) => {
                setGroup(value as ContactRowGroup);
                setPage(1);
              }}
            />
            <ContactPreviewTable rows={preview.rows} choices={choices} onChange={setChoices} />
            <PreviewPages total={preview.total} page={page} onChange={setPage} />
          </>
        )}
      </ListStates>
      <PreviewRefusal {...props} />
      <div className={classes.actions}>
        <Button
          loading={isRunning}
          disabled={!preview || (nextName === null && addCount + changeCount === 0 && !props.hasOthers)}
          onClick={() => onNext(preview?.revision)}
        >
          {nextName === null ? t('people.run') : t('preview.nextFile', { file: nextName })}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onBack}>
          {t('back')}
        </Button>
        <RunningWords isRunning={isRunning} count={addCount + changeCount} />
      </div>
    </>
  );
}
