import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './money.module.css';
import type { Scenario } from './money-commands.ts';
import { figureNames, useFigureWords } from './use-figure-words.ts';

/** What follows from a scenario, each with its formula and these numbers put in. */
export function ScenarioFigures({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('money-tests');
  const words = useFigureWords(scenario);
  return (
    <div className={classes.results}>
      <h2>{t('results')}</h2>
      <dl className={classes.figures}>
        {figureNames.map((name) => {
          const { value, filled, sign } = words[name];
          return (
            <div key={name} className={classes.figure}>
              <dt>{t(`figure.${name}`)}</dt>
              <dd className={classes.value} data-sign={sign}>
                {sign === 'good' && <IconCheck size="1rem" aria-hidden="true" />}
                {sign === 'bad' && <IconAlertTriangle size="1rem" aria-hidden="true" />}
                <span>{value}</span>
              </dd>
              {filled && <dd className={classes.filled}>{filled}</dd>}
            </div>
          );
        })}
      </dl>
    </div>
  );
}
