/** The card that is open: its state, and every way to change it. Views read signals and call these; the rules are in the domain. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { conclude, examine, type Assessment, type Examination } from '../../domain/scorecard/assess.ts';
import { EMPTY, redo, remember, seal, undo, type History, type Moved } from '../../domain/scorecard/change/history.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Simulation } from '../../domain/scorecard/chance/uncertainty.ts';
import { afterPaint } from '../shared/after-paint.ts';
import { announce } from '../shared/announcer.ts';
import { createDraws } from '../shared/draws.ts';

export interface Session {
  /** While someone types, it follows a frame behind what is typed, and with it all that is derived of it: no key waits for them. */
  readonly card: ReadonlySignal<Scorecard>;
  /** The part of the assessment that does not change while the draws come in. */
  readonly examination: ReadonlySignal<Examination>;
  readonly assessment: ReadonlySignal<Assessment>;
  readonly simulation: ReadonlySignal<Simulation | undefined>;
  readonly history: ReadonlySignal<History>;
  /** Grows with each change that was not typed: undo, a paste, another tab. */
  readonly rewritten: ReadonlySignal<number>;
  /** What a paste came to, for everyone to see, until the next change. */
  readonly told: ReadonlySignal<string | undefined>;
  /** Says something to all: shown, and announced. Undefined: no longer. */
  readonly tell: (text: string | undefined) => void;
  /** The row whose panel is open. */
  readonly openRow: Signal<string | undefined>;
  /** What the panel about to open is opened for. */
  readonly wants: Signal<'name' | 'evidence' | undefined>;
  /** A day such as 2026-11-24. */
  readonly today: string;
  /**
   * Makes a change and remembers the way back.
   *
   * @param label what is changed, as undo announces it
   * @param field where one typing is one step: the field's name
   */
  readonly change: (label: string, edit: (card: Scorecard) => Scorecard, field?: string) => void;
  /** The field was left: the next key begins a new step. */
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Shows at once what is true already. */
  readonly settle: () => void;
  /** Takes over a card merged with what another tab wrote; undo still takes back only what was done here. */
  readonly takeOver: (card: Scorecard) => void;
  readonly close: () => void;
}

export function createSession(
  opened: Scorecard,
  { today, onChange }: { today: string; onChange: (card: Scorecard) => void },
): Session {
  const card = signal(opened);
  const history = signal(EMPTY);
  const simulation = signal<Simulation | undefined>(undefined);
  const openRow = signal<string | undefined>(undefined);
  const wants = signal<'name' | 'evidence' | undefined>(undefined);
  const rewritten = signal(0);
  const told = signal<string | undefined>(undefined);
  const examination = computed(() => examine(card.value, today));
  const assessment = computed(() => conclude(card.value, examination.value, simulation.value));
  const draws = createDraws((result) => (simulation.value = result));
  /** What is true already; the signals show it after the next frame while someone types. */
  let now: { readonly card: Scorecard; readonly history: History } = { card: opened, history: EMPTY };
  let settles = false;

  const settle = () => {
    settles = false;
    const isNew = card.value !== now.card;
    batch(() => {
      card.value = now.card;
      history.value = now.history;
    });
    if (isNew) draws.request(now.card, today);
  };
  const set = (next: Scorecard, remembered: History, typed = false) => {
    now = { card: next, history: remembered };
    if (!typed) {
      batch(() => {
        rewritten.value += 1;
        told.value = undefined;
        settle();
      });
    } else if (!settles) {
      settles = true;
      told.value = undefined;
      afterPaint(settle);
    }
    onChange(next);
  };
  const move = (moved: Moved, said: string, verb: string) => {
    if (!moved.step) {
      announce(`Nothing to ${verb}.`);
      return;
    }
    set(moved.card, moved.history);
    announce(`${said}: ${moved.step.label}.`);
  };

  draws.request(opened, today);
  return {
    card,
    examination,
    assessment,
    simulation,
    history,
    rewritten,
    told,
    tell(text) {
      told.value = text;
      if (text !== undefined) announce(text);
    },
    openRow,
    today,
    change(label, edit, field) {
      const before = now.card;
      const after = edit(before);
      if (after === before) return;
      set(after, remember(now.history, before, after, label, field), field !== undefined);
    },
    seal() {
      now = { ...now, history: seal(now.history) };
      settle();
    },
    undo: () => move(undo(now.history, now.card), 'Undone', 'undo'),
    redo: () => move(redo(now.history, now.card), 'Repeated', 'repeat'),
    settle,
    takeOver(next) {
      now = { ...now, card: next };
      batch(() => {
        rewritten.value += 1;
        settle();
      });
    },
    wants,
    close: draws.stop,
  };
}

/** An id that no other row of any card has. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
