import type { Language } from '#contract/settings.ts';

/** The signs of the two units, as they stand behind a number. */
const units: Readonly<Record<Language, { hour: string; minute: string; locale: string }>> = {
  en: { hour: 'h', minute: 'min', locale: 'en-GB' },
  id: { hour: 'jam', minute: 'mnt', locale: 'id-ID' },
};

/** `1 h 25 min`, `1 jam 25 mnt`; whole hours without minutes, and less than an hour without hours. */
export function formatMinutes(minutes: number, language: Language): string {
  const { hour, minute, locale } = units[language];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const written = new Intl.NumberFormat(locale).format(hours);
  if (hours === 0) return `${rest} ${minute}`;
  return rest === 0 ? `${written} ${hour}` : `${written} ${hour} ${rest} ${minute}`;
}

/** `3:20`, for where there is no room for words. */
export function formatHours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** `0:24:07`, as a clock that counts up shows it. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${formatHours(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

const bareNumber = /^\d{1,6}(?:[.,]\d{1,2})?$/;
const clock = /^(\d{1,5}):([0-5]\d)$/;
const half = /^(?:setengah jam|half an hour|half hour)$/;
const hourWord = '(?:h|hr|hrs|hour|hours|j|jam)';
const minuteWord = '(?:m|min|mins|minute|minutes|mnt|menit)';
const hoursAndMinutes = new RegExp(
  `^(\\d{0,5}(?:[.,]\\d{1,2})?) ?${hourWord}(?: ?(?:and |dan )?(\\d{1,3}) ?${minuteWord}?)?$`,
);
const onlyMinutes = new RegExp(`^(\\d{1,6}) ?${minuteWord}$`);

/**
 * The minutes that a person means: "90", "1:30", "1,5 jam", "1h30", "45 min", "2 jam 15 menit", "setengah jam". Both languages are understood in
 * either. `bare` says what a number alone counts. Null for what is no length of time, and for none at all.
 */
export function parseMinutes(given: string, bare: 'minutes' | 'hours' = 'minutes'): number | null {
  const text = given
    .trim()
    .toLowerCase()
    .replace(/(\d?)½/g, (_, whole: string) => `${whole || '0'}.5`)
    // The sign between thousands; nobody writes three decimals of an hour.
    .replace(/(\d)[.,](\d{3})(?!\d)/g, '$1$2')
    .replace(/\s+/g, ' ');
  const minutes = Math.round(read(text, bare) ?? 0);
  return minutes > 0 ? minutes : null;
}

function read(text: string, bare: 'minutes' | 'hours'): number | null {
  if (half.test(text)) return 30;
  if (bareNumber.test(text)) return numberOf(text) * (bare === 'hours' ? 60 : 1);
  const time = clock.exec(text);
  if (time) return Number(time[1]) * 60 + Number(time[2]);
  const minutes = onlyMinutes.exec(text);
  if (minutes) return Number(minutes[1]);
  const both = hoursAndMinutes.exec(text);
  if (!both?.[1]) return null;
  return numberOf(both[1]) * 60 + Number(both[2] ?? 0);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
