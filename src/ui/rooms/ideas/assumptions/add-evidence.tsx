import { Input, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskyNote } from '#contract/canvases.ts';
import { type EvidenceNoun, type Stance, stances } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import details from '#ui/components/details/details.module.css';
import { FileSection } from '#ui/components/files/file-section.tsx';
import { useAttach } from '#ui/components/files/use-attach.ts';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';
import { AddFinding } from './add-finding.tsx';
import classes from './assumptions.module.css';

/** Ties what was found out, somebody one knows or a file to an assumption, with what they say of it. */
export function AddEvidence({ ideaId, note }: { ideaId: string; note: RiskyNote }) {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const [stance, setStance] = useState<Stance>('supports');
  const { id: noteId, evidence } = note;
  const picked = useRef('');
  const link = useCommand(client.canvases.linkEvidence, {
    announce: () => t('evidence.linked', { title: picked.current }),
  });
  const idsOf = (noun: EvidenceNoun) => evidence.filter((piece) => piece.noun === noun).map(({ id }) => id);
  function tie(noun: EvidenceNoun, id: string, title: string) {
    picked.current = title;
    void link.run({ noteId, noun, id, stance });
  }
  return (
    <section className={details.section} aria-label={t('evidence.add')}>
      <h3>{t('evidence.add')}</h3>
      <Input.Wrapper label={t('evidence.itSays')}>
        <SegmentedControl
          fullWidth
          size="xs"
          mt="0.25rem"
          aria-label={t('evidence.itSays')}
          value={stance}
          onChange={(value) => setStance(stances.find((each) => each === value) ?? stance)}
          data={stances.map((each) => ({ value: each, label: t(`evidence.stance.${each}`) }))}
        />
      </Input.Wrapper>
      <AddFinding
        ideaId={ideaId}
        noteId={noteId}
        exceptIds={[...idsOf('experiment'), ...idsOf('feedback')]}
        onPick={({ noun, id, title }) => tie(noun, id, title)}
      />
      <ContactPicker
        label={t('evidence.contact')}
        description={t('evidence.contactHelp')}
        exceptIds={idsOf('contact')}
        onPick={({ id, name }) => tie('contact', id, name)}
      />
      <AddFile noteId={noteId} stance={stance} />
    </section>
  );
}

function AddFile({ noteId, stance }: { noteId: string; stance: Stance }) {
  const { t } = useTranslation(['ideas', 'files']);
  const client = useClient();
  const size = useFileSize();
  const { attach, refuse, isRunning, problem } = useAttach(
    ({ id, ...file }) => client.canvases.attachFile({ noteId: id, stance, ...file }),
    noteId,
    () => t('ideas:evidence.fileKept'),
  );
  return (
    <FileSection
      title={t('ideas:evidence.file')}
      drop={t('ideas:evidence.drop')}
      problem={problem}
      onDrop={(files) => void attach(files)}
    >
      <div className={classes.place}>
        <PickButton
          kind="proof"
          size="compact-md"
          variant="light"
          isReading={isRunning}
          onPick={(chosen) => void attach([chosen])}
          onFailure={refuse}
        >
          {t('files:choose')}
        </PickButton>
        <span className={classes.muted}>{t('files:help', { size: size(limits.fileBytes) })}</span>
      </div>
    </FileSection>
  );
}
