import type { ComponentChildren } from 'preact';
import type { Checked } from '../../domain/resume/report/checked.ts';
import { monthsInWords, spanInWords } from '../../domain/resume/report/words.ts';

interface FieldProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

const Field = ({ name, children }: FieldProps) => (
  <>
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </>
);

const NotFound = () => <span class="absent">not found</span>;

const said = (value: string | undefined) => value ?? <NotFound />;

export function FieldsView({ checked: { fields, skills } }: { readonly checked: Checked }) {
  const { contact, sections, roles, education, certificates, months } = fields;
  return (
    <section aria-labelledby="resume-fields">
      <h3 id="resume-fields">Fields found</h3>
      <dl class="fields">
        <Field name="Name">{said(contact.name?.value)}</Field>
        <Field name="Email">{said(contact.email?.value)}</Field>
        <Field name="Phone">{said(contact.phone?.value)}</Field>
        <Field name="Location">{said(contact.location?.value)}</Field>
        <Field name="Links">{contact.links.length > 0 ? contact.links.join(', ') : <NotFound />}</Field>
        <Field name="Sections">
          {sections.length > 0 ? (
            sections
              .map(({ heading, kind }) => (kind === 'not recognised' ? `${heading} (name not recognised)` : heading))
              .join(', ')
          ) : (
            <NotFound />
          )}
        </Field>
        <Field name="Roles">
          {roles.length > 0 ? (
            <ul class="plain">
              {roles.map(({ title, employer, dates, line }) => (
                <li key={line}>
                  {title ?? <span class="absent">title not found</span>},{' '}
                  {employer ?? <span class="absent">employer not found</span>},{' '}
                  {dates ? spanInWords(dates) : <span class="absent">dates not found</span>}
                </li>
              ))}
            </ul>
          ) : (
            <NotFound />
          )}
        </Field>
        <Field name="Experience">
          {months === undefined ? (
            <span class="absent">no role with dates found</span>
          ) : (
            `${monthsInWords(months)} in all`
          )}
        </Field>
        <Field name="Education">
          {education.length > 0 ? (
            <ul class="plain">
              {education.map(({ degree, institution, dates, line }) => (
                <li key={line}>
                  {[degree, institution, dates && spanInWords(dates)].filter((part) => part !== undefined).join(', ')}
                </li>
              ))}
            </ul>
          ) : (
            <NotFound />
          )}
        </Field>
        <Field name="Certificates">
          {certificates.length > 0 ? certificates.map(({ text }) => text).join('; ') : <NotFound />}
        </Field>
        <Field name="Skills">{skills.length > 0 ? skills.join(', ') : <NotFound />}</Field>
      </dl>
    </section>
  );
}
