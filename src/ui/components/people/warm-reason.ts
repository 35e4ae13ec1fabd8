import { useTranslation } from 'react-i18next';
import type { WarmReason } from '#contract/contact-parts.ts';

interface Path {
  reason: WarmReason;
  companyName: string;
  fromOn: string | null;
  toOn: string | null;
}

/** "worked here until 2021": why somebody is a way to a company, strictly what is known. */
export function useWarmReason(): (path: Path) => string {
  const { t } = useTranslation('network');
  return ({ reason, companyName, fromOn, toOn }) => {
    const [from, to] = [fromOn, toOn].map((day) => day?.slice(0, 4));
    const time = from && to && from !== to ? 'fromTo' : to ? 'until' : from ? 'from' : 'earlier';
    const when = t(`warm.time.${time}`, { from, to });
    return t(`warm.${reason}`, { company: companyName, when });
  };
}
