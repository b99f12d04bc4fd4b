import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/domain/resume/fields/fields.ts';
import { isPlace } from '../../../../src/domain/resume/fields/places.ts';
import { readText } from '../../../../src/domain/resume/reading/text.ts';

describe('a place', () => {
  it.each([
    'Duluth, MN',
    'Duluth, MN | github.com/jane-roe',
    'Duluth, MN github.com/jane-roe',
    'https://jane.example/cv Duluth, MN',
    'jane.roe@example.com Duluth, MN (218) 555-0164',
  ])('is found in %s', (line) => {
    const { contact } = fieldsOf(readText(`Jane Roe\n${line}\n\nSkills\nGo\n`, '', 0), '2026-11');
    expect(contact.location?.value).toBe('Duluth, MN');
  });
});

it.each(['Austin, U.S.A.', 'Sydney, New Zealand', 'Northern Ireland'])('is %s', (text) =>
  expect(isPlace(text)).toBe(true),
);

it.each(['Docker, Kong', 'Cilium, New', 'Kong'])('is not what only sounds like a part of a country: %s', (text) =>
  expect(isPlace(text)).toBe(false),
);
