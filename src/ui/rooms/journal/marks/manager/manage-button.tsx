import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ManagedPart, MarkManager } from './mark-manager.tsx';

/** Opens the place where the words of the journal are looked after. */
export function ManageButton({ part }: { part: ManagedPart }) {
  const { t } = useTranslation('marks');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t(`manageOf.${part}`)}
        onClick={() => setIsOpen(true)}
      >
        {t('manage')}
      </Button>
      <MarkManager part={part} opened={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
