import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelplineCard } from '#contract/support.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { isOld } from './age.ts';
import { namesIn } from './countries.ts';
import { HelplineLine } from './helpline-line.tsx';
import classes from './helplines.module.css';

interface HelplineCardViewProps {
  card: HelplineCard;
  editRef: Ref<HTMLButtonElement>;
  onEdit: () => void;
}

/** The numbers of a country, as they came along or as the person wrote them, and how old they are. */
export function HelplineCardView({ card, editRef, onEdit }: HelplineCardViewProps) {
  const { t, i18n } = useTranslation('support');
  const client = useClient();
  const { day } = useFormatting();
  const { country, origin, hasBrought, checkedOn, lines } = card;
  const reset = useCommand(client.support.resetHelplines, {
    announce: (after) => t(after.origin === 'brought' ? 'helplines.broughtBack' : 'helplines.gone'),
  });
  const age = checkedOn === null ? 'unknown' : origin === 'own' && isOld(checkedOn) ? 'ownOld' : origin;
  const isEmpty = lines.length === 0;
  return (
    <>
      {isEmpty ? (
        <p className={classes.sentence}>
          {t('helplines.none', { country: namesIn(i18n.language)(country) })}
        </p>
      ) : (
        <>
          <ul className={classes.list} aria-label={t('helplines.list')}>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids, and two may be alike
              <HelplineLine key={index} line={line} isFirst={index === 0} />
            ))}
          </ul>
          <p className={classes.age}>
            {t(`helplines.age.${age}`, { day: checkedOn === null ? '' : day(checkedOn) })}
          </p>
        </>
      )}
      <div className={classes.deeds}>
        <Button
          ref={editRef}
          variant="default"
          leftSection={<IconPencil size="1rem" aria-hidden="true" />}
          onClick={onEdit}
        >
          {t(isEmpty ? 'helplines.write' : 'helplines.edit')}
        </Button>
        {origin === 'own' && (
          <Button variant="subtle" onClick={() => void reset.run({ country })}>
            {t(hasBrought ? 'helplines.bringBack' : 'helplines.removeOwn')}
          </Button>
        )}
      </div>
    </>
  );
}
