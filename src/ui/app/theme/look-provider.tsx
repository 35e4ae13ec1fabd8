import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useSettings } from '#ui/lib/settings.tsx';
import { createVariablesResolver, theme } from './mantine-theme.ts';

/** Puts the chosen look and text size over the whole page. "System" also follows a wish for more contrast. */
export function LookProvider({ children }: { children: ReactNode }) {
  const { settings } = useSettings();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', false);
  const isSystemContrast = useMediaQuery('(prefers-contrast: more)', false);
  const isDark = settings.theme === 'dark' || (settings.theme !== 'light' && isSystemDark);
  const isContrast = settings.theme === 'contrast' || (settings.theme === 'system' && isSystemContrast);
  const cssVariablesResolver = useMemo(() => createVariablesResolver(isContrast), [isContrast]);

  useEffect(() => {
    const root = document.documentElement;
    root.style.fontSize = `${settings.textScale}%`;
    root.dataset.contrast = isContrast ? 'more' : 'usual';
  }, [settings.textScale, isContrast]);

  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={isDark ? 'dark' : 'light'}
      cssVariablesResolver={cssVariablesResolver}
      deduplicateCssVariables={false}
      getStyleNonce={readNonce}
    >
      {children}
    </MantineProvider>
  );
}

/** The shell puts a fresh nonce into each page: the policy allows no other `<style>`. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
