import { useTranslation } from 'react-i18next';
import type { RiskyNote } from '#contract/canvases.ts';
import { AssumptionMark } from '../marks/assumption-mark.tsx';
import classes from './assumptions.module.css';
import { useEvidenceWords } from './use-evidence-words.ts';

interface AssumptionRowProps {
  note: RiskyNote;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

/** One assumption in the list: what is believed, how sure one is, and how much speaks for and against it. */
export function AssumptionRow({ note, isOpen, onOpen }: AssumptionRowProps) {
  const { t } = useTranslation('canvases');
  const evidenceWords = useEvidenceWords();
  const { id, text, block, assumption, importance } = note;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <span className={classes.what}>
        <button type="button" className={classes.name} aria-expanded={isOpen} onClick={() => onOpen(id)}>
          {text}
        </button>
        <span className={classes.muted}>{t(`block.${block}`)}</span>
      </span>
      <span className={classes.facts}>
        {assumption && <AssumptionMark state={assumption} importance={importance} />}
        <span className={classes.muted}>{evidenceWords(note)}</span>
      </span>
    </li>
  );
}
