/** A card as a workbook that computes: change a number in a spreadsheet program and score, money and verdict follow. */
import type { Assessment } from '../assess.ts';
import type { Scorecard } from '../model.ts';
import type { Simulation } from '../chance/uncertainty.ts';
import { cardPlace, cardSheet } from './workbook/card-sheet.ts';
import { moneyPlaces, moneySheet } from './workbook/money-sheet.ts';
import type { Sheet } from './workbook/ooxml.ts';
import { writeOoxml } from './workbook/ooxml.ts';
import { phasePlaces, phasesSheet } from './workbook/phases-sheet.ts';
import { verdictCell, verdictSheet } from './workbook/verdict-sheet.ts';

/** What the workbook is made from. */
export interface WorkbookSource {
  readonly card: Scorecard;
  /** Of this card on this day. */
  readonly assessment: Assessment;
  /** Such as 2026-11-24. */
  readonly today: string;
  /** The same that the assessment was made with, if any: its probability and robustness are pasted as numbers. */
  readonly simulation?: Simulation | undefined;
}

/** The sheets Verdict, Card, Money and Phases; every formula carries its result of that day. */
export function workbookOf({ card, assessment, today, simulation }: WorkbookSource): readonly Sheet[] {
  const cards = cardPlace(card);
  const sources = { cards, money: moneyPlaces(card), phases: phasePlaces(card, assessment) };
  const day = verdictCell('today');
  return [
    verdictSheet(card, assessment, today, simulation, sources),
    cardSheet(card, assessment, day),
    moneySheet(card, assessment, cards, verdictCell('costSide')),
    phasesSheet(card, assessment, cards, day, verdictCell('current')),
  ];
}

/** @returns the bytes of an .xlsx file; the same for the same card */
export const writeXlsx = (source: WorkbookSource): Uint8Array => writeOoxml(workbookOf(source));
