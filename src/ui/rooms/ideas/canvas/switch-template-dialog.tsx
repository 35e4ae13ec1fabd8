import { Table } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blocksOf, type CanvasTemplate, otherBlock } from '#contract/idea-parts.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './canvas.module.css';
import type { NotesByBlock } from './notes-by-block.ts';

interface SwitchTemplateDialogProps {
  opened: boolean;
  template: CanvasTemplate;
  groups: NotesByBlock;
  isRunning: boolean;
  onSwitch: () => void;
  onClose: () => void;
}

export function otherTemplate(template: CanvasTemplate): CanvasTemplate {
  return template === 'lean' ? 'business_model' : 'lean';
}

/** Shows where the notes of each block go before the other template is chosen. */
export function SwitchTemplateDialog(props: SwitchTemplateDialogProps) {
  const { opened, template, groups, isRunning, onSwitch, onClose } = props;
  const { t } = useTranslation('canvases');
  const { number } = useFormatting();
  return (
    <ConfirmDialog
      opened={opened}
      title={t('switch.title', { template: t(`template.${otherTemplate(template)}`) })}
      confirmLabel={t('switch.confirm')}
      isUndoable
      isRunning={isRunning}
      onConfirm={onSwitch}
      onClose={onClose}
    >
      <p>{t('switch.what')}</p>
      <Table verticalSpacing={4} aria-label={t('switch.what')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('switch.from')}</Table.Th>
            <Table.Th className={classes.figure ?? ''}>{t('switch.count')}</Table.Th>
            <Table.Th>{t('switch.to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {blocksOf[template].map((block) => {
            const count = groups.get(block)?.length ?? 0;
            const target = otherBlock[block];
            return (
              <Table.Tr key={block} data-empty={count === 0 || undefined} className={classes.mapping ?? ''}>
                <Table.Td>{t(`block.${block}`)}</Table.Td>
                <Table.Td className={classes.figure ?? ''}>{number(count)}</Table.Td>
                <Table.Td>
                  {target === undefined ? (
                    t('switch.stays', { block: t(`block.${block}`) })
                  ) : (
                    <>
                      <IconArrowRight className={classes.arrow} size={14} aria-hidden="true" />
                      {t(`block.${target}`)}
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <p className={classes.muted}>{t('switch.back')}</p>
    </ConfirmDialog>
  );
}
