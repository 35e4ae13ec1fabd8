import { useTranslation } from 'react-i18next';
import classes from './money.module.css';
import { figureNames } from './use-figure-words.ts';

/** How the figures come about, and where that is written. */
export function Formulas() {
  const { t } = useTranslation('money-tests');
  return (
    <section className={classes.formulas} aria-label={t('how.title')}>
      <h2>{t('how.title')}</h2>
      <dl>
        {figureNames.map((name) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>{t(`formula.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('how.source')}</p>
    </section>
  );
}
