import {
  IconBook2,
  IconFileText,
  IconPresentation,
  IconSchool,
  IconShape,
  IconUser,
  IconVideo,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ResourceKind } from '#contract/learning-parts.ts';
import classes from './resources.module.css';

const icons: Readonly<Record<ResourceKind, TablerIcon>> = {
  course: IconSchool,
  webinar: IconPresentation,
  book: IconBook2,
  video: IconVideo,
  article: IconFileText,
  mentor: IconUser,
  other: IconShape,
};

/** What kind of resource it is, as a sign and a word. */
export function KindMark({ kind }: { kind: ResourceKind }) {
  const { t } = useTranslation('words');
  const Icon = icons[kind];
  return (
    <span className={classes.kind}>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      {t(`resourceKind.${kind}`)}
    </span>
  );
}
