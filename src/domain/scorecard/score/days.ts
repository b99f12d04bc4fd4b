/** Days as the card writes them, such as 2026-11-24. */

const DAY = 86_400_000;

/** Whole days from one day to another; negative where the second comes first. Both must be days that exist. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
