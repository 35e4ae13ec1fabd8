import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announce, useSpokenText } from '#ui/lib/announce.ts';
import { Breathing } from '#ui/rooms/journal/support/breathing/breathing.tsx';
import { lengthMs, momentAt, rhythmNames, rhythms } from '#ui/rooms/journal/support/breathing/rhythms.ts';
import { renderWithCore } from './render-app.tsx';

describe('a rhythm', () => {
  test.each([
    ['longer_out', 1, 60_000],
    ['longer_out', 5, 300_000],
    ['box', 1, 64_000],
    ['box', 3, 176_000],
    ['four_seven_eight', 1, 57_000],
    ['four_seven_eight', 3, 171_000],
    ['four_seven_eight', 5, 304_000],
  ] as const)('%s of %i min is the number of whole breaths that comes nearest', (rhythm, minutes, ms) => {
    expect(lengthMs(rhythm, minutes)).toBe(ms);
  });

  test.each(rhythmNames)(
    '%s goes through its phases without a gap, to the end of the last breath',
    (name) => {
      const phases = rhythms[name];
      const whole = lengthMs(name, 3);
      const seen: string[] = [];
      let elapsedMs = 0;
      while (elapsedMs < whole) {
        const { breath, phase, kind, leftMs } = momentAt(name, elapsedMs);
        expect(leftMs).toBe((phases[phase]?.seconds ?? 0) * 1_000);
        expect(breath).toBe(Math.floor(seen.length / phases.length));
        seen.push(kind);
        elapsedMs += leftMs;
      }
      expect(elapsedMs).toBe(whole);
      expect(seen.slice(0, phases.length)).toEqual(phases.map(({ kind }) => kind));
      expect(seen).toHaveLength((whole / breathMs(name)) * phases.length);
    },
  );

  test('a hold keeps the lungs as they were', () => {
    const at = (seconds: number) => momentAt('box', seconds * 1_000);
    expect([0, 4, 8, 12, 16].map((seconds) => at(seconds).isFull)).toEqual([true, true, false, false, true]);
    expect(at(17.5)).toEqual({ breath: 1, phase: 0, kind: 'in', isFull: true, leftMs: 2_500 });
  });
});

function breathMs(name: (typeof rhythmNames)[number]): number {
  return rhythms[name].reduce((sum: number, { seconds }) => sum + seconds * 1_000, 0);
}

describe('the exercise', () => {
  let now = 0;
  beforeEach(() => {
    now = 50_000;
    announce('Nothing yet');
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  function Spoken() {
    return <p data-testid="spoken">{useSpokenText()}</p>;
  }
  async function open() {
    const part = renderWithCore(
      <>
        <Breathing />
        <Spoken />
      </>,
    );
    const start = await screen.findByRole('button', { name: 'Start' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return { ...part, start };
  }
  const spoken = () => screen.getByTestId('spoken').textContent?.trim();
  /** The clock and the timers go on together. */
  const pass = (ms: number) =>
    act(() => {
      now += ms;
      vi.advanceTimersByTime(ms);
    });
  const button = () => screen.getByRole('button');

  test('says each phase once, and ends with a whole breath on the button that began it', async () => {
    const { start } = await open();
    start.focus();
    fireEvent.click(start);
    expect(spoken()).toBe('Breathe in');
    expect(screen.getByText('4 seconds')).toBeTruthy();
    pass(3_999);
    expect(spoken()).toBe('Breathe in');
    pass(1);
    expect(spoken()).toBe('Breathe out');
    expect(screen.getByText('6 seconds')).toBeTruthy();
    pass(6_000);
    expect(spoken()).toBe('Breathe in');
    pass(50_000);
    expect(spoken()).toBe('The time is over. Stay for as long as you like.');
    expect(document.activeElement).toBe(start);
    expect(start.textContent).toBe('Start');
    pass(20_000);
    expect(spoken()).toBe('The time is over. Stay for as long as you like.');
  });

  test('a timer that comes late makes no later one late', async () => {
    const { start } = await open();
    fireEvent.click(start);
    now += 700;
    pass(4_000);
    expect(spoken()).toBe('Breathe out');
    pass(5_299);
    expect(spoken()).toBe('Breathe out');
    pass(1);
    expect(spoken()).toBe('Breathe in');
  });

  test('a timer that comes early says nothing twice', async () => {
    const { start } = await open();
    fireEvent.click(start);
    act(() => {
      now += 3_999.4;
      vi.advanceTimersByTime(4_000);
    });
    // The same sentence twice would end in a space that is not heard.
    expect(screen.getByTestId('spoken').textContent).toBe('Breathe in');
    pass(1);
    expect(spoken()).toBe('Breathe out');
  });

  test('stops when it is told to, and when it is left', async () => {
    const { start, rerender } = await open();
    fireEvent.click(start);
    fireEvent.click(button());
    expect(screen.getByRole('radiogroup', { name: 'Rhythm' })).toBeTruthy();
    pass(30_000);
    expect(spoken()).toBe('Breathe in');
    // What the library moves when it draws the choices has ended by now.
    expect(vi.getTimerCount()).toBe(0);
    fireEvent.click(start);
    expect(vi.getTimerCount()).toBe(1);
    rerender(<Spoken />);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('another rhythm and length can be chosen', async () => {
    const { start } = await open();
    fireEvent.click(screen.getByRole('radio', { name: '4-7-8' }));
    expect(screen.getByText('In for 4 seconds, hold for 7, out for 8.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '3 min' }));
    fireEvent.click(start);
    pass(4_000);
    expect(spoken()).toBe('Hold');
    pass(7_000);
    expect(spoken()).toBe('Breathe out');
    pass(160_000 - 1);
    expect(button().textContent).toBe('Stop');
    pass(1);
    expect(button().textContent).toBe('Start');
  });

  test('with reduced motion nothing is drawn: the step that is meant is marked', async () => {
    const { matchMedia } = window;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query.includes('prefers-reduced-motion')
        ? Object.assign(new EventTarget(), matchMedia(query), { matches: true })
        : matchMedia(query),
    );
    const { start } = await open();
    const steps = () => screen.getAllByRole('listitem');
    expect(steps().map(({ textContent }) => textContent)).toEqual([
      'Breathe in4 seconds',
      'Breathe out6 seconds',
    ]);
    fireEvent.click(start);
    const marked = () => steps().map((step) => step.getAttribute('aria-current'));
    expect(marked()).toEqual(['step', null]);
    pass(4_000);
    expect(marked()).toEqual([null, 'step']);
    expect(document.querySelector('ellipse')).toBeNull();
  });
});
