/** The card that is open: its state, and every way to change it. Views read signals and call these; the rules are in the domain. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { assess, type Assessment } from '../../domain/scorecard/assess.ts';
import { EMPTY, redo, remember, seal, undo, type History, type Moved } from '../../domain/scorecard/change/history.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Simulation } from '../../domain/scorecard/chance/uncertainty.ts';
import { announce } from '../shared/announcer.ts';
import { createDraws } from '../shared/draws.ts';

export interface Session {
  readonly card: ReadonlySignal<Scorecard>;
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
  const assessment = computed(() => assess(card.value, today, simulation.value));
  const draws = createDraws((result) => (simulation.value = result));

  const set = (next: Scorecard, remembered: History, typed = false) => {
    batch(() => {
      card.value = next;
      history.value = remembered;
      told.value = undefined;
      if (!typed) rewritten.value += 1;
    });
    draws.request(next, today);
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
      const before = card.value;
      const after = edit(before);
      if (after === before) return;
      set(after, remember(history.value, before, after, label, field), field !== undefined);
    },
    seal: () => (history.value = seal(history.value)),
    undo: () => move(undo(history.value, card.value), 'Undone', 'undo'),
    redo: () => move(redo(history.value, card.value), 'Repeated', 'repeat'),
    takeOver(next) {
      batch(() => {
        card.value = next;
        rewritten.value += 1;
      });
      draws.request(next, today);
    },
    wants,
    close: draws.stop,
  };
}

/** An id that no other row of any card has. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
