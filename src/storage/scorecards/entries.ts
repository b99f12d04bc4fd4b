/** What is said of a stored card in a list, as far as it can be told. */
import { STATUSES } from '../../domain/scorecard/model.ts';
import type { CardEntry } from './contract.ts';
import type { AsideRecord } from './format.ts';
import type { readCard } from './format.ts';

const field = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
const textOf = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
};

export const titleOf = (data: unknown): string => textOf(data, 'title');
export const timeOf = (record: unknown): string => textOf(record, 'updatedAt') || textOf(record, 'at');
export const dataOf = (record: unknown): unknown => field(record, 'data');
export const isBinned = (record: unknown): boolean => textOf(record, 'binnedAt') !== '';

export function entryOf(id: string, read: ReturnType<typeof readCard>): CardEntry {
  if (read.kind !== 'ok') return unreadable(id, read.kind, read.raw);
  const { record, card } = read;
  return {
    id,
    readable: 'ok',
    title: card.title,
    question: card.question,
    status: card.status,
    updatedAt: record.updatedAt,
    card,
    ...(card.template && { template: card.template.id }),
    ...placeOf(record),
  };
}

function unreadable(id: string, readable: 'newer' | 'damaged', raw: unknown): CardEntry {
  const data = dataOf(raw);
  return {
    id,
    readable,
    title: titleOf(data),
    question: textOf(data, 'question'),
    status: STATUSES.find((status) => status === field(data, 'status')) ?? 'draft',
    updatedAt: timeOf(raw),
    ...placeOf(raw),
  };
}

export const asideEntry = ({ card, raw }: AsideRecord): CardEntry => unreadable(card, 'damaged', raw);

function placeOf(record: unknown): Pick<CardEntry, 'archivedAt' | 'binnedAt' | 'forkOf'> {
  const [archivedAt, binnedAt, forkOf] = ['archivedAt', 'binnedAt', 'forkOf'].map((name) => textOf(record, name));
  return { ...(archivedAt && { archivedAt }), ...(binnedAt && { binnedAt }), ...(forkOf && { forkOf }) };
}
