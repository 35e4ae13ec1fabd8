import { useTranslation } from 'react-i18next';
import { StepField, type StepFieldProps } from '../steps/step-field.tsx';

/** How well one has a skill. `label`: whose level it is, because rows stand under each other. */
export function LevelField(props: Omit<StepFieldProps, 'wordOf'>) {
  const { t } = useTranslation('words');
  return <StepField {...props} wordOf={(level) => t(`skillLevel.${level ?? 'none'}`)} />;
}
