import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AutosaveText, type AutosaveTextProps } from './autosave-text.tsx';
import details from './details/details.module.css';

interface LinkTextProps extends Pick<AutosaveTextProps, 'label' | 'save'> {
  link: string | null;
}

/** An address that saves itself when it is left, and the way to it. */
export function LinkText({ label, link, save }: LinkTextProps) {
  const { t } = useTranslation('fields');
  return (
    <div>
      <AutosaveText label={label} inputMode="url" stored={link ?? ''} whileTyping={false} save={save} />
      {link && (
        <Anchor className={details.outside ?? ''} href={link} target="_blank" rel="noreferrer" size="sm">
          {t('openLink')}
        </Anchor>
      )}
    </div>
  );
}
