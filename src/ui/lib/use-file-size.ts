import { useFormatting } from '#ui/lib/formatting.ts';

const locales = { en: 'en-GB', id: 'id-ID' } as const;

/** `340 kB`, `1.2 MB`: as the file manager of the person writes it. */
export function useFileSize(): (bytes: number) => string {
  const { language } = useFormatting();
  return (bytes) => {
    const isSmall = bytes < 1_000_000;
    const format = new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit: isSmall ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: isSmall ? 0 : 1,
    });
    return format.format(isSmall ? Math.max(1, bytes / 1_000) : bytes / 1_048_576);
  };
}
