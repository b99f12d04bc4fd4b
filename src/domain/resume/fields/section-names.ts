/** The names that people give to the parts of a resume, in English; those of other languages are told apart, not guessed at. */

export const SECTIONS = [
  'contact',
  'summary',
  'experience',
  'education',
  'skills',
  'certifications',
  'projects',
  'publications',
  'awards',
  'languages',
  'volunteering',
  'interests',
  'references',
] as const;
export type SectionKind = (typeof SECTIONS)[number];

/** Split at commas. The first is the name that parsers know best. */
const NAMES: Readonly<Record<SectionKind, string>> = {
  contact:
    'contact, contact details, contact information, contact info, personal details, personal information, personal data, details, get in touch',
  summary:
    'summary, professional summary, profile, professional profile, career summary, executive summary, about, about me, objective, career objective, personal statement, personal profile, overview, introduction, headline, career profile, summary of qualifications, qualifications summary, highlights, career highlights',
  experience:
    'experience, work experience, professional experience, employment, employment history, work history, career history, career, relevant experience, experience and achievements, professional background, positions, positions held, engineering experience, industry experience, selected experience, additional experience, earlier experience, other experience, previous experience, prior experience, technical experience, experiences, work, professional history, consulting experience, freelance experience, internships, internship experience, leadership experience, teaching experience, research experience, military experience, military service',
  education:
    'education, education and training, academic background, academic history, academic qualifications, educational background, studies, qualifications, degrees, academics, education and qualifications, training and education, education and certifications, formal education, schooling',
  skills:
    'skills, technical skills, core skills, key skills, skills and tools, skills and technologies, technologies, technology, tech stack, tools, tools and technologies, core competencies, competencies, areas of expertise, expertise, technical expertise, technical proficiencies, skill set, skillset, professional skills, technical summary, technical profile, hard skills, soft skills, programming languages, languages and technologies, languages and tools, stack, capabilities, strengths, technical competencies, skills summary, additional skills, it skills, computer skills, toolbox, toolkit, tooling',
  certifications:
    'certifications, certificates, certification, licenses, licenses and certifications, licences and certifications, certifications and licenses, certifications and training, professional certifications, training and certifications, training, courses, courses and certifications, professional development, credentials, certificates and training, trainings, continuing education',
  projects:
    'projects, selected projects, personal projects, side projects, open source, open source projects, open source contributions, open source work, key projects, project experience, portfolio, notable projects, contributions, open source and community, community, research projects',
  publications:
    'publications, papers, talks, talks and publications, publications and talks, presentations, speaking, conference talks, public speaking, writing, articles, patents, publications and patents, selected publications, speaking and writing',
  awards:
    'awards, honors, honours, honors and awards, awards and honors, achievements, accomplishments, recognition, scholarships, awards and recognition, key achievements, honours and awards',
  languages: 'languages, language skills, spoken languages, human languages, foreign languages',
  volunteering:
    'volunteering, volunteer experience, volunteer work, community service, voluntary work, volunteer, leadership and volunteering, extracurricular activities, activities, memberships, professional memberships, affiliations, professional affiliations',
  interests:
    'interests, hobbies, hobbies and interests, interests and hobbies, personal interests, personal, other interests, outside work',
  references: 'references, referees, recommendations, references available on request',
};

/** What such parts are called in resumes of other languages: headings, but not such as a parser set to English knows. */
const FOREIGN =
  'berufserfahrung, berufspraxis, praktische erfahrung, praktika, ausbildung, akademische ausbildung, schulbildung, hochschulstudium, kenntnisse, it-kenntnisse, edv-kenntnisse, fachkenntnisse, besondere kenntnisse, fähigkeiten, kompetenzen, persönliche daten, kontakt, kurzprofil, ehrenamt, hobbys, referenzen, veröffentlichungen, sprachen, sprachkenntnisse, beruflicher werdegang, werdegang, zertifikate, projekte, profil, studium, weiterbildung, weiterbildungen, interessen, expérience, expériences, expérience professionnelle, expériences professionnelles, parcours professionnel, formation, formations, formation académique, compétences, compétences techniques, compétences informatiques, langues, loisirs, centres d’intérêt, certifications professionnelles, experiencia profesional, experiencia laboral, experiencia, educación, formación, habilidades, idiomas, esperienza professionale, esperienze lavorative, istruzione, competenze, lingue, experiência profissional, formação, competências, werkervaring, opleiding, vaardigheden, talen, doświadczenie zawodowe, doświadczenie, wykształcenie, umiejętności, języki, опыт работы, образование, навыки, языки, о себе, досвід роботи, освіта, навички, 工作经历, 工作经验, 教育背景, 技能, 专业技能, 教育经历, 職務経歴, 学歴, 職歴, スキル, 資格, 경력, 학력, 기술, ניסיון תעסוקתי, ניסיון, השכלה, כישורים, מיומנויות, الخبرة, الخبرات, الخبرة العملية, التعليم, المهارات, اللغات';

/** As compared: small letters, "and" for its signs, no counting, no colon, no ornament. */
const bare = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/\s*[&+/]\s*/g, ' and ')
    .replace(/^[\s\p{P}\p{S}\d]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/\s*\((?:continued|cont[’.]?d?|selected|recent)\)?$|,? (?:continued|cont[’.]d)$/, '')
    .replace(/\s+/g, ' ');

const KINDS = new Map<string, SectionKind>(
  SECTIONS.flatMap((kind) => NAMES[kind].split(', ').map((name): [string, SectionKind] => [name, kind])),
);
const OTHERS = new Set(FOREIGN.split(', '));

/** Where letters are set apart, the gap between two words may be lost: "WORKEXPERIENCE". */
const RUN_TOGETHER = new Map(
  [...KINDS].filter(([name]) => name.length > 10).map(([name, kind]) => [name.replaceAll(' ', ''), kind]),
);

/** What is said beside a name, and makes no other part of it: "Relevant Work Experience", "Tech Skills", "Experience Highlights". */
const QUALIFYING =
  /^(?:(?:relevant|selected|recent|key|core|main|major|other|additional|further|primary|professional|technical|tech|practical|academic|personal|my)\s+)+|\s+(?:highlights|summary|overview|matrix|section|details|inventory)$/g;

function kindNamed(name: string): SectionKind | undefined {
  const bareName = name.replace(QUALIFYING, '');
  return KINDS.get(name) ?? RUN_TOGETHER.get(name) ?? (bareName === '' ? undefined : KINDS.get(bareName));
}

/** What part a heading begins, if it has one of the usual names, or several: then the first; undefined for any other text. */
export const sectionOf = (heading: string): SectionKind | undefined => {
  if (heading.length > 60) return undefined;
  const name = bare(heading);
  const kind = kindNamed(name);
  if (kind) return kind;
  const parts = name.split(/,? and |, /).map(kindNamed);
  return parts.length > 1 && !parts.includes(undefined) ? parts[0] : undefined;
};

/** Whether it is the heading of such a part in another language. */
export const isForeignSection = (heading: string): boolean => heading.length <= 60 && OTHERS.has(bare(heading));

/** Names that are sentences' words as well, and headings only where they are set like one. */
const COMMON =
  /^(?:work|personal|details|about|overview|stack|tools|technology|contact|career|writing|talks|papers|training|courses|community|highlights|positions|studies|activities|achievements|strengths|capabilities|portfolio|contributions)$/;

/** Whether a line that stands alone reads as a heading even without being set like one. */
export function namesSection(line: string): boolean {
  if (/[.!?;,]$/.test(line)) return false;
  if (isForeignSection(line)) return true;
  if (sectionOf(line) === undefined) return false;
  return !COMMON.test(bare(line)) || line === line.toUpperCase() || line.endsWith(':');
}
