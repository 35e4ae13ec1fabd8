import { Button, TextInput } from '@mantine/core';
import { IconEye, IconSeedling } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#contract/settings.ts';
import { Illustration } from '#ui/components/illustration.tsx';
import { ReceiveButton } from '#ui/components/restore/receive-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { Choice } from './choice.tsx';
import classes from './welcome-page.module.css';

const stepCount = 3;

/** The first three minutes: language, name, where to begin. Each answer is kept at once and can be changed later. */
export function WelcomePage() {
  const [step, setStep] = useState(1);
  const next = () => setStep((current) => current + 1);
  return (
    <main className={classes.root}>
      <div className={classes.card}>
        {step === 1 && <LanguageStep onNext={next} />}
        {step === 2 && <NameStep onNext={next} onBack={() => setStep(1)} />}
        {step === 3 && <StartStep onBack={() => setStep(2)} />}
      </div>
    </main>
  );
}

function LanguageStep({ onNext }: { onNext: () => void }) {
  const { t, i18n } = useTranslation('app');
  const { change } = useSettings();
  const pick = (language: Language) => void change({ language }).then(onNext);
  return (
    <Step number={1} illustration="path" title={t('welcome.language.title')}>
      {/* Whoever cannot read the one finds the other beside it. */}
      {languages
        .filter((language) => language !== i18n.language)
        .map((language) => (
          <p key={language} lang={language} className={classes.other}>
            {t('welcome.language.title', { lng: language })}
          </p>
        ))}
      <div className={classes.pair}>
        {languages.map((language) => (
          <Button
            key={language}
            size="md"
            lang={language}
            variant={language === i18n.language ? 'filled' : 'default'}
            onClick={() => pick(language)}
          >
            {t('settings:language.name', { lng: language })}
          </Button>
        ))}
      </div>
    </Step>
  );
}

function NameStep({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  const [name, setName] = useState(settings.name ?? '');
  function submit(event: FormEvent) {
    event.preventDefault();
    void change({ name }).then(onNext);
  }
  return (
    <Step number={2} illustration="window" title={t('welcome.name.title')} onBack={onBack}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('welcome.name.label')}
          description={t('welcome.name.explanation')}
          value={name}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit">{t('welcome.next')}</Button>
      </form>
    </Step>
  );
}

function StartStep({ onBack }: { onBack: () => void }) {
  const { t, i18n } = useTranslation(['app', 'transfers']);
  const { change } = useSettings();
  const client = useClient();
  const { run: openSample, isRunning } = useCommand(client.workspace.openSample);
  const begin = () => change({ welcomed: true });

  async function lookAround() {
    if (await openSample({ language: i18n.language === 'id' ? 'id' : 'en' })) await begin();
  }

  return (
    <Step number={3} illustration="stones" title={t('welcome.start.title')} onBack={onBack}>
      <p className={classes.other}>{t('welcome.start.explanation')}</p>
      <Choice
        icon={IconSeedling}
        title={t('welcome.start.empty')}
        detail={t('welcome.start.emptyDetail')}
        isDisabled={isRunning}
        onPick={() => void begin()}
      />
      <Choice
        icon={IconEye}
        title={t('welcome.start.sample')}
        detail={t('welcome.start.sampleDetail')}
        isDisabled={isRunning}
        onPick={() => void lookAround()}
      />
      <ReceiveButton variant="subtle" onRestored={() => void begin()}>
        {t('transfers:welcome')}
      </ReceiveButton>
    </Step>
  );
}

interface StepProps {
  number: number;
  title: string;
  illustration: 'path' | 'window' | 'stones';
  onBack?: () => void;
  children: ReactNode;
}

function Step({ number, title, illustration, onBack, children }: StepProps) {
  const { t } = useTranslation('app');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: without this, the keyboard would start again at the top of the page.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Illustration name={illustration} />
      <p className={classes.progress}>{t('welcome.step', { step: number, total: stepCount })}</p>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {children}
      {onBack && (
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('back')}
        </Button>
      )}
    </>
  );
}
