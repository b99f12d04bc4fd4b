import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { MOST_NEW, type Settings } from '../../domain/practice/log/event.ts';
import { intervalFor } from '../../domain/practice/memory.ts';
import { DoneNotice } from './done.tsx';
import type { Home } from './store.ts';

/** How much, how often, and with which buttons. */
export function SettingsPart({ home }: { readonly home: Home }) {
  const { twoButtons } = home.record.derived.value.settings;
  return (
    <details class="settings">
      <summary>
        <h2>Settings</h2>
      </summary>
      <DoneNotice home={home} where="settings" />
      <Number
        home={home}
        name="newADay"
        label="New cards a day"
        unit="0 to 500"
        max={MOST_NEW}
        says={(n) => `The limit is now ${n} new cards a day.`}
      />
      <Number
        home={home}
        name="reviewsADay"
        label="Reviews a day"
        unit="0 to 5,000; what an interview date needs comes anyway"
        max={5000}
        says={(n) => `The limit is now ${n} reviews a day.`}
      />
      <RetentionField home={home} />
      <p class="field tick">
        <label>
          <input
            type="checkbox"
            checked={twoButtons}
            disabled={home.record.locked}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              home.set(
                'settings',
                'twoButtons',
                checked,
                checked ? 'Cards have two buttons now.' : 'Cards have four buttons now.',
              );
            }}
          />
          Two buttons: “Not yet” and “Got it”, which count as Again and Good
        </label>
      </p>
    </details>
  );
}

interface NumberProps {
  readonly home: Home;
  readonly name: 'newADay' | 'reviewsADay';
  readonly label: string;
  readonly unit: string;
  readonly max: number;
  readonly says: (value: number) => string;
}

function Number({ home, name, label, unit, max, says }: NumberProps) {
  const id = useId();
  const held = home.record.derived.value.settings[name];
  const text = useSignal(String(held));
  const problem = useSignal(false);
  useEffect(() => {
    text.value = String(held);
  }, [held]);
  const keep = () => {
    const value = /^\d+$/.test(text.value.trim()) ? parseInt(text.value, 10) : NaN;
    problem.value = !(value >= 0 && value <= max);
    if (!problem.value && value !== held) home.set('settings', name, value, says(value));
  };
  return (
    <p class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        value={text.value}
        disabled={home.record.locked}
        aria-invalid={problem.value ? true : undefined}
        aria-describedby={`${id}-unit`}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onChange={keep}
      />
      <span class={problem.value ? 'problem' : 'meta'} id={`${id}-unit`}>
        {problem.value ? `${label}: enter a whole number, 0 to ${max.toLocaleString('en-US')}.` : unit}
      </span>
    </p>
  );
}

/** The example that shows what a share means: such a card comes back after so many days at 90 %. */
const EXAMPLE_DAYS = 30;

function RetentionField({ home }: { readonly home: Home }) {
  const id = useId();
  const held: Settings['retention'] = home.record.derived.value.settings.retention;
  const shown = useSignal(held);
  useEffect(() => {
    shown.value = held;
  }, [held]);
  const percent = Math.round(shown.value * 100);
  return (
    <p class="field">
      <label htmlFor={id}>Share to be recalled</label>
      <span class="range">
        <input
          id={id}
          type="range"
          min={80}
          max={97}
          step={1}
          value={percent}
          disabled={home.record.locked}
          aria-valuetext={`${percent} %`}
          aria-describedby={`${id}-effect`}
          onInput={(event) => (shown.value = event.currentTarget.valueAsNumber / 100)}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber;
            home.set('settings', 'retention', value / 100, `${value} % are to be recalled from now on.`);
          }}
        />
        <b>{percent} %</b>
      </span>
      <span class="meta" id={`${id}-effect`}>
        {percent === 90 ? 'The usual. More brings more reviews, less brings fewer.' : effectWords(percent)} It holds for
        grades from now on; days that were given stay.
      </span>
    </p>
  );
}

function effectWords(percent: number): string {
  const days = intervalFor(EXAMPLE_DAYS, percent / 100);
  const times = EXAMPLE_DAYS / days;
  const reviews =
    times > 1 ? `${times.toFixed(1)} times as many reviews` : `${Math.round(times * 100)} % of the reviews`;
  return `What comes after ${EXAMPLE_DAYS} days at 90 % comes after ${days} days at ${percent} %: about ${reviews}.`;
}
