import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Settings } from '#contract/settings.ts';
import { readNonce } from '#ui/lib/nonce.ts';
import { createVariablesResolver, theme as mantineTheme } from './mantine-theme.ts';

interface LookProviderProps {
  theme: Settings['theme'];
  /** Percent. */
  textScale: number;
  children: ReactNode;
}

/** Puts the chosen look and text size over the whole page. "System" also follows a wish for more contrast. */
export function LookProvider({ theme, textScale, children }: LookProviderProps) {
  const now = { getInitialValueInEffect: false };
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', false, now);
  const isSystemContrast = useMediaQuery('(prefers-contrast: more)', false, now);
  const isDark = theme === 'dark' || (theme !== 'light' && isSystemDark);
  const isContrast = theme === 'contrast' || (theme === 'system' && isSystemContrast);
  const cssVariablesResolver = useMemo(() => createVariablesResolver(isContrast), [isContrast]);

  useEffect(() => {
    const root = document.documentElement;
    // The library and our own styles measure in rem.
    root.style.fontSize = `${textScale}%`;
    root.dataset.contrast = isContrast ? 'more' : 'usual';
  }, [textScale, isContrast]);

  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={isDark ? 'dark' : 'light'}
      cssVariablesResolver={cssVariablesResolver}
      deduplicateCssVariables={false}
      getStyleNonce={readNonce}
    >
      {children}
    </MantineProvider>
  );
}
