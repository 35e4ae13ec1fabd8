import { useTranslation } from 'react-i18next';
import type { CommunityPurpose } from '#contract/contact-parts.ts';
import classes from './communities.module.css';

/** What a community is for, as a word on its colour. */
export function PurposeMark({ purpose }: { purpose: CommunityPurpose }) {
  const { t } = useTranslation('words');
  return (
    <span className={classes.purpose} data-purpose={purpose}>
      {t(`purpose.${purpose}`)}
    </span>
  );
}
