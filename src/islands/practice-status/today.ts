import { daysBetween, type Day } from '../../domain/practice/calendar.ts';
import type { Mirror } from '../../domain/practice/progress/mirror.ts';
import { dueBy, readMirror } from '../../storage/practice/mirror.ts';
import { browserCalendar } from '../shared/practice/calendar.ts';

const AHEAD = 13;

/** What a day asks, if nothing was reviewed since the mirror was written. */
interface DayAsks {
  readonly due: number;
  readonly fresh: number;
  /** Due on each of the days that follow. */
  readonly ahead: readonly number[];
}

function asksOf(mirror: Mirror, today: Day): DayAsks {
  const gone = Math.max(0, daysBetween(mirror.from, today));
  return {
    due: dueBy(mirror, today),
    fresh: gone === 0 ? mirror.fresh : mirror.newADay,
    ahead: Array.from({ length: AHEAD }, (_, i) => mirror.due[gone + 1 + i] ?? 0),
  };
}

const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`);

/** `<practice-today data-practice="…">`: fills in what is due, from what Practice left in this browser. Its first link begins the review. */
class PracticeToday extends HTMLElement {
  connectedCallback(): void {
    const mirror = readMirror();
    if (!mirror) {
      delete document.documentElement.dataset['practised'];
      return;
    }
    const calendar = browserCalendar();
    const today = calendar.dayOf(calendar.now());
    const asks = asksOf(mirror, today);
    const all = asks.due + asks.fresh;
    this.#fill('.big', all === 0 ? 'Nothing is due' : cards(all));
    this.#fill('.asks', [sum(asks, mirror), interviewWords(mirror, today)].filter(Boolean).join(' '));
    const start = this.querySelector('a');
    if (start && all === 0) {
      start.href = this.dataset['practice'] ?? '';
      start.textContent = 'Practice';
    }
    this.append(...picture(asks));
  }

  #fill(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

function sum({ due, fresh, ahead }: DayAsks, { seconds }: Mirror): string {
  if (due + fresh > 0) {
    const minutes = Math.max(1, Math.round(((due + fresh) * seconds) / 60));
    return `${due} due, ${fresh} new. About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  }
  const next = ahead.findIndex((count) => count > 0);
  return next < 0
    ? 'No card comes up in the next two weeks.'
    : `The next ${ahead[next] === 1 ? 'card comes' : 'cards come'} ${next === 0 ? 'tomorrow' : `in ${next + 1} days`}.`;
}

function interviewWords({ interview }: Mirror, today: Day): string {
  if (!interview || interview.day < today) return '';
  const days = daysBetween(today, interview.day);
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  const { cards: all, unseen } = interview;
  return `Your interview is ${when}; ${unseen === 0 ? `you have seen all ${cards(all)} of it` : `${unseen} of its ${cards(all)} are new to you`}.`;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const HEIGHT = 56;
const STEP = 28;

/** A bar for each day, today's first. */
function picture({ due, ahead }: DayAsks): Element[] {
  const counts = [due, ...ahead];
  const most = Math.max(...counts);
  if (most === 0) return [];
  const svg = svgElement('svg', {
    viewBox: `0 0 ${counts.length * STEP - 4} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': `Cards due on each of the next ${counts.length} days, today first: ${counts.join(', ')}.`,
  });
  counts.forEach((count, i) => {
    const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
    svg.append(
      svgElement('rect', {
        x: i * STEP,
        y: HEIGHT - height,
        width: STEP - 4,
        height,
        ...(i === 0 && { class: 'now' }),
      }),
    );
  });
  const ends = element('p', 'ends meta');
  ends.append(element('span', '', 'today'), element('span', '', `next ${counts.length} days`));
  return [svg, ends];
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

customElements.define('practice-today', PracticeToday);
