/** People who do not exist, with addresses, domains and numbers that are set aside for such use, and what their resumes say. */
import { SPECIALISTS } from './specialists.ts';

export interface Job {
  readonly title: string;
  readonly employer: string;
  readonly place: string;
  /** "2020-03", or "2020" where only years are written. */
  readonly from: string;
  readonly to: string;
  readonly did: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly email: string;
  readonly phone: string;
  readonly place: string;
  readonly links: readonly string[];
  readonly dates: 'Mon YYYY' | 'Month YYYY' | 'MM/YYYY' | 'MM.YYYY' | 'YYYY' | 'YYYY-MM';
  readonly dash: string;
  readonly summary: string;
  readonly jobs: readonly Job[];
  readonly studies: readonly {
    readonly degree: string;
    readonly school: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly skills: readonly (readonly [group: string, list: string])[];
  readonly certificates: readonly string[];
  readonly languages: string;
  /** Their own names for the parts: summary, experience, education, skills, certifications, languages. */
  readonly headings: readonly [string, string, string, string, string, string];
  readonly isRtl?: boolean;
}

const USUAL: Person['headings'] = ['Summary', 'Experience', 'Education', 'Skills', 'Certifications', 'Languages'];

const DID = {
  mesh: [
    'Moved 140 services of three clusters into an Istio ambient mesh within five months, without a single planned outage.',
    'Cut the memory of the data plane by 62 % by replacing sidecars with ztunnel and eleven waypoint proxies.',
    'Wrote AuthorizationPolicy guidelines that 14 teams adopted, and reviewed 200 policies in the first quarter.',
  ],
  rollout: [
    'Introduced canary releases with Argo Rollouts and Flagger, which lowered the change failure rate from 18 % to 5 %.',
    'Reduced the time from merge to production from two days to 40 minutes for 60 engineers.',
    'Built a golden path in Backstage that new services use from their first commit.',
  ],
  observe: [
    'Replaced a home-grown metrics stack by Prometheus, OpenTelemetry and Jaeger for 1.2 million series.',
    'Halved the number of pages per week by writing SLOs for the 20 most used services.',
    'Trained 35 developers in reading traces and Envoy access logs.',
  ],
  network: [
    'Rolled out Cilium with eBPF to 300 nodes and removed kube-proxy from all of them.',
    'Automated certificates of 90 gateways with cert-manager and SPIFFE identities, ending manual renewals.',
    'Debugged a conntrack race in the Linux kernel that had dropped 0.3 % of DNS queries.',
  ],
  code: [
    'Developed billing services in Go and C++ that handle 4,000 requests per second at a p99 of 35 ms.',
    'Migrated a Node.js monolith to 12 gRPC services behind Gateway API routes.',
    'Maintained CI/CD pipelines for 45 repositories in GitLab and kept builds below eight minutes.',
  ],
  ops: [
    'Operated 250 Linux servers and a VMware estate for 1,800 employees.',
    'Scripted the patching of all hosts with Ansible, saving 20 hours of work each month.',
    'Answered second-level tickets and documented 70 recurring problems.',
  ],
} as const;

const SKILLS: Person['skills'] = [
  ['Service mesh', 'Istio, Envoy, ztunnel, Linkerd, Kiali'],
  ['Platform', 'Kubernetes, Helm, Argo CD, Terraform, AWS'],
  ['Languages', 'Go, Python, C++, Bash, SQL'],
];

const job = (title: string, employer: string, place: string, from: string, to: string, did: keyof typeof DID): Job => ({
  title,
  employer,
  place,
  from,
  to,
  did: DID[did],
});

type Given = Pick<Person, 'id' | 'name' | 'headline' | 'email' | 'phone' | 'place' | 'jobs' | 'studies'> &
  Partial<Person>;
const person = (given: Given): Person => ({
  links: [],
  dates: 'Mon YYYY',
  dash: ' – ',
  summary:
    'Platform engineer who connects services so that their teams need not think of it. Nine years of Linux and networks, five of them with Kubernetes and Istio in regulated companies.',
  skills: SKILLS,
  certificates: ['Certified Kubernetes Administrator (CKA), 2021', 'Istio Certified Associate (ICA), 2023'],
  languages: 'English (fluent), German (native)',
  headings: USUAL,
  ...given,
});

export const PEOPLE: readonly Person[] = [
  person({
    id: 'marlow',
    name: 'Tamsin Marlow',
    headline: 'Senior Platform Engineer',
    email: 'tamsin.marlow@example.com',
    phone: '+44 20 7946 0123',
    place: 'Edinburgh, United Kingdom',
    links: ['linkedin.com/in/tamsin-marlow-example', 'github.com/tmarlow-example'],
    jobs: [
      job('Senior Platform Engineer', 'Norrvik Payments Ltd', 'Edinburgh', '2021-03', 'present', 'mesh'),
      job('Site Reliability Engineer', 'Harbourline Insurance', 'Manchester', '2018-06', '2021-02', 'observe'),
      job('Linux Administrator', 'Calder Retail Group', 'Manchester', '2015-09', '2018-05', 'ops'),
    ],
    studies: [{ degree: 'BSc Computer Science', school: 'University of Aldermoor', from: '2012', to: '2015' }],
  }),
  person({
    id: 'okafor',
    name: 'Chidi B. Okafor',
    headline: 'Staff Software Engineer',
    email: 'c.okafor@example.org',
    phone: '(512) 555-0147',
    place: 'Austin, TX',
    dates: 'Month YYYY',
    links: ['github.com/cokafor-example'],
    headings: [
      'Professional Summary',
      'Professional Experience',
      'Education',
      'Technical Skills',
      'Certifications',
      'Languages',
    ],
    jobs: [
      job('Staff Software Engineer', 'Bluebonnet Logistics, Inc.', 'Austin, TX', '2020-01', 'present', 'code'),
      job('Senior Software Engineer', 'Pinehurst Media', 'Denver, CO', '2016-08', '2019-12', 'rollout'),
    ],
    studies: [
      {
        degree: 'Master of Science in Computer Engineering',
        school: 'Redwater State University',
        from: '2014',
        to: '2016',
      },
      {
        degree: 'Bachelor of Science in Electrical Engineering',
        school: 'University of Nkari',
        from: '2009',
        to: '2013',
      },
    ],
  }),
  person({
    id: 'mueller',
    name: 'Zoë Müller-Østergård',
    headline: 'Cloud Architect',
    email: 'zoe.mueller-oestergard@example.net',
    phone: '+49 30 23125 042',
    place: 'Berlin, Germany',
    dates: 'MM/YYYY',
    dash: ' - ',
    headings: ['Profile', 'Work Experience', 'Education', 'Key Skills', 'Certificates', 'Languages'],
    jobs: [
      job('Cloud Architect', 'Spreebogen Energie GmbH', 'Berlin, Germany', '2022-04', 'present', 'network'),
      job('DevOps Engineer', 'Föhrwald Software AG', 'Hamburg, Germany', '2017-10', '2022-03', 'rollout'),
      job('Software Developer', 'Grünwald & Söhne KG', 'Bremen, Germany', '2014-07', '2017-09', 'code'),
    ],
    studies: [{ degree: 'M.Sc. Informatik', school: 'Technische Universität Seestadt', from: '2012', to: '2014' }],
  }),
  person({
    id: 'nguyen',
    name: 'Linh Nguyễn',
    headline: 'Site Reliability Engineer',
    email: 'linh.nguyen@example.com',
    phone: '+1 415 555 0132',
    place: 'San Francisco, CA',
    dates: 'YYYY',
    dash: '–',
    headings: [
      'About Me',
      'Employment History',
      'Education',
      'Skills & Tools',
      'Licenses & Certifications',
      'Languages',
    ],
    jobs: [
      job('Site Reliability Engineer', 'Tidepool Analytics', 'San Francisco, CA', '2019', 'present', 'observe'),
      job('Systems Engineer', 'Larkspur Health', 'Portland, OR', '2015', '2019', 'ops'),
    ],
    studies: [{ degree: 'B.S. Information Systems', school: 'Cascadia College', from: '2011', to: '2015' }],
  }),
  person({
    id: 'petrov',
    name: 'Алексей Петров',
    headline: 'Kubernetes Engineer',
    email: 'a.petrov@example.org',
    phone: '+7 495 555-01-77',
    place: 'Tbilisi, Georgia',
    dates: 'MM.YYYY',
    jobs: [
      job('Kubernetes Engineer', 'Северный Банк', 'Tbilisi, Georgia', '2020-11', 'present', 'mesh'),
      job('System Administrator', 'Volna Telecom', 'Yerevan, Armenia', '2016-02', '2020-10', 'ops'),
    ],
    studies: [
      {
        degree: 'Specialist degree in Applied Mathematics, Master',
        school: 'University of Zarechye',
        from: '2010',
        to: '2015',
      },
    ],
    languages: 'English, Russian (native), Georgian',
  }),
  person({
    id: 'zhang',
    name: '张伟明',
    headline: 'Service Mesh Engineer',
    email: 'zhang.weiming@example.cn',
    phone: '+86 10 5555 0166',
    place: 'Shanghai, China',
    dates: 'YYYY-MM',
    dash: ' – ',
    jobs: [
      job('Service Mesh Engineer', '云桥科技有限公司', 'Shanghai, China', '2021-07', 'present', 'mesh'),
      job('Backend Developer', 'Lotus Commerce', 'Hangzhou, China', '2017-07', '2021-06', 'code'),
    ],
    studies: [{ degree: 'Bachelor of Engineering, Software', school: 'Qinghe University', from: '2013', to: '2017' }],
    languages: 'Mandarin 中文 (native), English',
  }),
  person({
    id: 'dubois',
    name: 'Anaïs Lefèvre-Dubois',
    headline: 'Engineering Manager, Platform',
    email: 'anais@lefevre.example',
    phone: '+33 1 99 00 12 34',
    place: 'Lyon, France',
    dash: ' — ',
    headings: [
      'Summary',
      'Career History',
      'Education and Training',
      'Core Competencies',
      'Professional Development',
      'Languages',
    ],
    jobs: [
      job('Engineering Manager, Platform', 'Clairval Assurances SA', 'Lyon, France', '2022-09', 'present', 'rollout'),
      job('Lead DevOps Engineer', 'Montbrun Télécom', 'Paris, France', '2018-01', '2022-08', 'network'),
      job('Systems Engineer', 'Atelier Vauclair', 'Nantes, France', '2013-10', '2017-12', 'ops'),
    ],
    studies: [
      {
        degree: 'Diplôme d’ingénieur, Master of Engineering',
        school: 'École Centrale de Valmont',
        from: '2008',
        to: '2013',
      },
    ],
  }),
  person({
    id: 'kowalski',
    name: 'Wojciech Dąbrowski',
    headline: 'DevSecOps Engineer',
    email: 'wojciech_dabrowski+jobs@mail.example.com',
    phone: '+48 22 555 01 99',
    place: 'Kraków, Poland',
    dates: 'Mon YYYY',
    dash: ' to ',
    headings: ['Objective', 'Relevant Experience', 'Education', 'Technologies', 'Training', 'Languages'],
    jobs: [
      job('DevSecOps Engineer', 'Wisłok Bank S.A.', 'Kraków, Poland', '2019-05', 'present', 'mesh'),
      job('Network Engineer', 'Tatry Telecom', 'Warszawa, Poland', '2014-03', '2019-04', 'network'),
    ],
    studies: [{ degree: 'MSc Telecommunications', school: 'Politechnika Beskidzka', from: '2009', to: '2014' }],
  }),
  person({
    id: 'silva',
    name: 'João Carvalho da Silva',
    headline: 'Infrastructure Engineer',
    email: 'joao.silva@example.com.br',
    phone: '+55 11 5555-0188',
    place: 'São Paulo, Brazil',
    dates: 'MM/YYYY',
    dash: ' – ',
    jobs: [
      job('Infrastructure Engineer', 'Banco Ipê', 'São Paulo, Brazil', '2020-02', '2024-06', 'network'),
      job('Cloud Consultant', 'Freelance', 'Remote', '2019-01', '2021-03', 'rollout'),
      job('Systems Analyst', 'Jacarandá Sistemas', 'Campinas, Brazil', '2013-06', '2018-12', 'ops'),
    ],
    studies: [{ degree: 'Bachelor of Computer Science', school: 'Universidade do Cerrado', from: '2008', to: '2012' }],
  }),
  person({
    id: 'haddad',
    name: 'Rania El-Haddad',
    headline: 'Platform Architect',
    email: 'rania.haddad@example.com',
    phone: '+971 4 555 0143',
    place: 'Dubai, United Arab Emirates',
    dates: 'Month YYYY',
    dash: ' - ',
    jobs: [
      job('Platform Architect', 'Noor Airlines', 'Dubai, United Arab Emirates', '2021-01', 'present', 'mesh'),
      job('Senior Developer', 'Cedar Software', 'Amman, Jordan', '2015-04', '2020-12', 'code'),
    ],
    studies: [{ degree: 'Master of Science in Networks', school: 'University of Ajloun', from: '2013', to: '2015' }],
  }),
  person({
    id: 'levi',
    name: 'נועה ברק',
    headline: 'מהנדסת פלטפורמה',
    email: 'noa.barak@example.co.il',
    phone: '+972 3 555 0121',
    place: 'תל אביב',
    dates: 'MM/YYYY',
    isRtl: true,
    summary: 'מהנדסת תשתיות עם שמונה שנות ניסיון ב-Kubernetes וב-Istio.',
    headings: ['תקציר', 'ניסיון תעסוקתי', 'השכלה', 'כישורים', 'הסמכות', 'שפות'],
    jobs: [
      {
        title: 'מהנדסת פלטפורמה',
        employer: 'ענן הצפון',
        place: 'תל אביב',
        from: '2019-03',
        to: '2024-10',
        did: ['הקמתי רשת שירותים מבוססת Istio עבור 80 שירותים.', 'קיצרתי את זמן הפריסה מ-3 שעות ל-12 דקות.'],
      },
    ],
    studies: [{ degree: 'תואר ראשון במדעי המחשב', school: 'אוניברסיטת הגליל', from: '2012', to: '2015' }],
    skills: [['כלים', 'Istio, Envoy, Kubernetes, Go']],
    certificates: ['CKA, 2020'],
    languages: 'עברית, English',
  }),
  person({
    id: 'mansour',
    name: 'يوسف منصور',
    headline: 'مهندس منصات',
    email: 'youssef.mansour@example.org',
    phone: '+20 2 5555 0100',
    place: 'القاهرة',
    dates: 'YYYY',
    dash: ' - ',
    isRtl: true,
    summary: 'مهندس بنية تحتية يعمل مع Kubernetes منذ سبع سنوات.',
    headings: ['نبذة', 'الخبرة العملية', 'التعليم', 'المهارات', 'الشهادات', 'اللغات'],
    jobs: [
      {
        title: 'مهندس منصات',
        employer: 'بنك النيل',
        place: 'القاهرة',
        from: '2018',
        to: '2024',
        did: ['نقلت 50 خدمة إلى شبكة Istio.', 'خفضت زمن النشر إلى 15 دقيقة.'],
      },
    ],
    studies: [{ degree: 'بكالوريوس هندسة', school: 'جامعة الدلتا', from: '2011', to: '2016' }],
    skills: [['أدوات', 'Istio, Envoy, Kubernetes']],
    certificates: ['CKA 2021'],
    languages: 'العربية, English',
  }),
  person({
    id: 'brandt',
    name: 'MARIT BRANDT',
    headline: 'DevOps Lead',
    email: 'marit.brandt@example.no',
    phone: '+47 22 55 01 36',
    place: 'Oslo, Norway',
    dates: 'Mon YYYY',
    dash: '-',
    headings: ['SUMMARY', 'WORK EXPERIENCE', 'EDUCATION', 'SKILLS', 'CERTIFICATIONS', 'LANGUAGES'],
    jobs: [
      job('DevOps Lead', 'Fjordkraft Data AS', 'Oslo, Norway', '2020-08', 'present', 'rollout'),
      job('DevOps Engineer', 'Fjordkraft Data AS', 'Oslo, Norway', '2017-03', '2020-07', 'observe'),
      job('Junior Developer', 'Havblikk Studios', 'Bergen, Norway', '2014-08', '2017-02', 'code'),
    ],
    studies: [{ degree: 'BSc Informatics', school: 'University of Nordstrand', from: '2011', to: '2014' }],
  }),
];

export const personCalled = (id: string): Person => {
  const found = [...PEOPLE, ...SPECIALISTS].find((each) => each.id === id);
  if (!found) throw new Error(`Nobody is called ${id}.`);
  return found;
};

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month as this person writes it. */
export function dateOf({ dates }: Person, date: string): string {
  if (date === 'present') return 'Present';
  const [year = '', month] = date.split('-');
  if (month === undefined || dates === 'YYYY') return year;
  const name = NAMES[Number(month) - 1] ?? '';
  return {
    'Month YYYY': `${name} ${year}`,
    'Mon YYYY': `${name.slice(0, 3)} ${year}`,
    'MM/YYYY': `${month}/${year}`,
    'MM.YYYY': `${month}.${year}`,
    'YYYY-MM': date,
  }[dates];
}
export const spanOf = (person: Person, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${dateOf(person, from)}${person.dash}${dateOf(person, to)}`;

/** The parts of a resume as templates put them: heading and kind. */
export const KINDS = ['summary', 'experience', 'education', 'skills', 'certifications', 'languages'] as const;
