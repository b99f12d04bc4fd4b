/**
 * What advertisements in German and French say around the names of skills, which are the same in every language: their headings, how
 * much a thing is wanted, and years. Enough not to take what is offered for what is asked; no more is understood of them.
 */
import type { Part } from './headings.ts';

/** Whole headings in small letters, apostrophes and signs as blanks. */
export const FOREIGN_HEADINGS: readonly (readonly [Part, RegExp])[] = [
  [
    'nice',
    /^(?:von vorteil|wünschenswert|das wäre (?:toll|schön|super)|nice to have|idealerweise(?: bringst du mit)?|pluspunkte|zusätzlich|les plus|atouts?|un plus|serait un plus|appréciés?|souhaités?)$/u,
  ],
  [
    'offer',
    /^(?:(?:das )?bieten wir(?: dir| ihnen)?|(?:was )?wir bieten(?: dir| ihnen)?|unser angebot|(?:deine|ihre) vorteile|benefits|was dich erwartet|warum wir|darauf kannst du dich freuen|avantages|nous (?:vous )?(?:offrons|proposons)|ce que nous (?:offrons|proposons)|nos avantages|rémunération)$/u,
  ],
  [
    'process',
    /^(?:bewerbung|so bewirbst du dich|kontakt|interessiert|ansprechpartner(?:in)?|datenschutz|candidature|comment postuler|processus de recrutement|contact)$/u,
  ],
  [
    'required',
    /^(?:(?:dein|ihr|das) profil|profil|(?:deine|ihre|unsere) anforderungen|anforderungen|anforderungsprofil|voraussetzungen|qualifikation(?:en)?|(?:deine|ihre) qualifikation(?:en)?|das bringst du mit|was du mitbringst|das bringen sie mit|was sie mitbringen|das solltest du mitbringen|(?:deine|ihre) skills|profil recherché|votre profil|ton profil|compétences(?: requises| techniques)?|prérequis|exigences|qualifications)$/u,
  ],
  [
    'duties',
    /^(?:(?:deine|ihre) aufgaben|aufgaben|aufgabengebiet|(?:deine|ihre) rolle|das erwartet dich|tätigkeiten|stellenbeschreibung|missions?|vos missions|tes missions|responsabilités|le poste|description du poste|environnement technique|tech stack)$/u,
  ],
  [
    'company',
    /^(?:über uns|wer wir sind|das sind wir|das unternehmen|qui sommes nous|l entreprise|à propos(?: de nous)?)$/u,
  ],
];

const words = (list: string) => `(?<!\\p{L})(?:${list})(?!\\p{L})`;

export const FOREIGN_NICE = words(
  'von vorteil|wünschenswert|idealerweise|vorteilhaft|ein plus|bonus|un plus|un atout|idéalement|souhaitée?s?|appréciée?s?',
);
export const FOREIGN_REQUIRED = words(
  'zwingend|erforderlich|voraussetzung|vorausgesetzt|mindestens|(?:fundierte|sehr gute|solide|tiefe|umfangreiche|mehrjährige) (?:\\w+ )?(?:kenntnisse|erfahrung(?:en)?)|exigée?s?|requise?s?|indispensables?|impératif|au moins|maîtrise(?:z|r)?',
);

export const FOREIGN_YEARS = /^(?:jahre?n?|ans|années?)$/;
export const FOREIGN_NUMBERS: readonly string[] = [
  'ein zwei drei vier fünf sechs sieben acht neun zehn',
  'un deux trois quatre cinq six sept huit neuf dix',
];
