import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkills } from '../../../../../src/domain/resume/lexicon/find.ts';
import { spelled } from '../../../../../src/domain/resume/lexicon/trie.ts';
import { MATCHER, SKILLS } from '../skills.ts';

const hits = (text: string) => findSkills(MATCHER, text);
const found = (text: string) => [...new Set(hits(text).map(({ skill }) => skill))];

describe('names with signs, and short ones', () => {
  it.each([
    ['Go, C++, C#, R, CI/CD, L7, AI, UX and S3', ['go', 'cpp', 'csharp', 'r', 'ci-cd', 'l7', 'ai', 'ux', 's3']],
    ['ASP.NET on .NET Core beside Node.js', ['dotnet', 'nodejs']],
    ['C++17 and Objective-C', ['cpp', 'objective-c']],
    ['TCP/IP, HTTP/2, gRPC', ['tcp-ip', 'http', 'http2', 'grpc']],
    ['k8s, mTLS, x.509', ['kubernetes', 'mtls', 'certificate-management']],
    ['F#', ['fsharp']],
    ['AWS (EC2, S3, RDS, IAM)', ['aws', 'ec2', 's3', 'rds', 'iam']],
    ['CI in GitLab, moved from Travis', ['ci-cd', 'gitlab', 'travis-ci']],
  ])('%s', (text, skills) => {
    expect(found(text)).toEqual(skills);
  });
});

describe('what is written in many ways is found in each', () => {
  it.each([
    [
      'authorizationpolicy',
      ['AuthorizationPolicy', 'authorization policies', 'authorisation-policy', 'Authorization  Policy'],
    ],
    ['service-mesh', ['service mesh', 'Service-Meshes', 'servicemesh', 'service‑mesh']],
    ['mtls', ['mTLS', 'mutual TLS', 'MTLS', 'mutual-tls']],
    ['virtualservice', ['VirtualService', 'virtual services', 'VirtualServices']],
    ['argo-cd', ['Argo CD', 'ArgoCD', 'argo-cd']],
    ['ci-cd', ['CI/CD', 'CI CD', 'ci-cd', 'CICD', 'continuous integration']],
    ['postgresql', ['PostgreSQL', 'Postgres', 'postgresql']],
    ['platform-engineering', ['golden paths', 'a golden path']],
    ['network-policy', ['network policies', 'a network policy']],
    ['automation', ['automation', 'what we automated']],
    ['troubleshooting', ['debugging', 'what we debugged']],
  ])('%s', (skill, spellings) => {
    for (const spelling of spellings) expect(found(`We run ${spelling} here.`), spelling).toContain(skill);
  });

  it('in other letters of the same word: soft hyphens, ligatures, full width', () => {
    expect(found('Ku\u00ADber\u00ADnetes')).toEqual(['kubernetes']);
    expect(found('tra\uFB03c shifting')).toContain('traffic-shifting');
    expect(found('Ｉｓｔｉｏ')).toEqual(['istio']);
  });

  it('over the end of a full line, but not from one item to the next', () => {
    const broken = 'Moved every one of the payment services to service\nmesh traffic within a year';
    expect(found(broken)).toContain('service-mesh');
    expect(found('- one that runs as a privileged container, a sidecar\n- injection')).not.toContain(
      'sidecar-injection',
    );
  });
});

describe('words that mean something else', () => {
  it.each([
    'R&D of vitamin C and our go-to-market in Spring 2021',
    'Go live in March. Go above and beyond. Always on the go.',
    'Executive Chef, at the helm of a team, with Salt Lake connections',
    'We react to incidents; a kind of express delivery, swift response',
    'A data mesh in flux',
    'jane@istio.example, https://github.com/jane, github.com/jane/kafka',
    'fast-paced environment competitive salary senior platform engineer',
    'Worked at HCL Technologies on an influx of users, and took it in stride',
    'Drove 20 kms through an air traffic control zone, in a flannel shirt, to eat tofu',
    'Put guard rails up, watched users logging in, and kept a TS/SCI clearance',
    'Shipping container terminal; resilience under pressure; the Hubble telescope',
    'mesothelioma, Istiophoridae, Javanese, Rusty',
    'Led rust removal, flux-cored welding and salt spray tests, two weeks ahead of the spring tides',
    'Moved express shipments to a supplier in Hong Kong; took the helm of the yard in spring',
    'Express shipments and Swift codes of three banks',
    'Linked invoices to orders, expressly for C-level readers',
    'Cypress, TX | jane@example.org | GitHub',
    'Social networks and job security',
    'Reports to Travis Miller',
    'A mean of 3.6 (95 % CI 3.2 to 4.1)',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('mean the skill beside others, or where a phrase says so', () => {
    expect(found('Languages: Rust, Go, C')).toEqual(['rust', 'go', 'c']);
    expect(found('kubernetes, helm, flux')).toEqual(['kubernetes', 'helm', 'flux']);
    expect(found('Chef and Ansible')).toEqual(['chef', 'ansible']);
    expect(found('Programming in R')).toEqual(['r']);
    expect(found('Nine years of Linux and networks')).toEqual(['linux', 'networking']);
    expect(found('Read traces and Envoy access logs')).toEqual(['distributed-tracing', 'envoy', 'envoy-access-logs']);
    expect(found('Security: mTLS; X.509')).toEqual(['security', 'mtls', 'certificate-management']);
    expect(found('- Go')).toEqual(['go']);
    expect(found('calico, flannel')).toEqual(['calico', 'flannel']);
    expect(found('Ruby, Rails')).toEqual(['ruby', 'rails']);
  });

  it('are not of the mesh because they sound like it', () => {
    expect(found('AWS (EC2, RDS, S3)')).toEqual(['aws', 'ec2', 'rds', 's3']);
    expect(found('the Envoy LDS/RDS/CDS/EDS APIs')).toEqual(['envoy', 'xds']);
    expect(found('Oracle RAC with ASM, storage on Ceph and SDS')).toEqual(['ceph']);
    expect(found('Ran multi-cluster Kubernetes and the Kubernetes control plane')).toEqual(['kubernetes']);
    expect(found('multi-cluster Istio, with two control planes')).toEqual([
      'multicluster-mesh',
      'istio',
      'control-and-data-plane',
    ]);
  });
});

describe('at the beginning of a sentence, where every word is written large', () => {
  it.each([
    ['Rust rewrite of the log shipper', ['rust']],
    ['Express back ends for three shops', ['express']],
    ['Node APIs of a bank', ['nodejs']],
    ['R scripts that forecast capacity', ['r']],
    ['Rust on hulls was removed', []],
    ['Node pools of nine clusters', []],
  ])('%s', (text, skills) => expect(found(text)).toEqual(skills));
});

describe('what is denied or only wished for', () => {
  const doubtOf = (text: string) => Object.fromEntries(hits(text).map((hit) => [hit.skill, [hit.negated, hit.wished]]));
  it.each([
    'No experience with Istio',
    'I have never used Istio.',
    'Not yet familiar with Istio',
    'Istio: none',
    'Istio (no experience)',
    "I haven't worked with Istio",
    'Little to no hands-on experience of Istio',
  ])('%s', (text) => {
    expect(doubtOf(text)).toEqual({ istio: [true, false] });
  });

  it('ends where something else is said', () => {
    expect(doubtOf('No experience with Istio or Linkerd, but Kubernetes every day. Envoy in production.')).toEqual({
      istio: [true, false],
      linkerd: [true, false],
      kubernetes: [false, false],
      envoy: [false, false],
    });
  });

  it('tells wishes from knowledge', () => {
    expect(doubtOf('Eager to learn Istio')).toEqual({ istio: [false, true] });
    expect(doubtOf('Currently learning Istio')).toEqual({ istio: [false, true] });
    expect(doubtOf('Taught others to learn Istio')).toEqual({ istio: [false, false] });
  });

  it('takes no other "no" for a denial', () => {
    expect(doubtOf('Moved forty services in steps that did not require Envoy restarts')).toEqual({
      envoy: [false, false],
    });
    expect(doubtOf('Upgraded Istio with no downtime, not only Envoy')).toEqual({
      istio: [false, false],
      envoy: [false, false],
    });
  });
});

describe('evidence', () => {
  it('says where it stands', () => {
    const [hit] = hits('Work\nRan Istio 1.20 for 40 services.');
    expect(hit).toMatchObject({ skill: 'istio', alias: 'Istio', line: 1, start: 4, end: 9, listed: false });
    expect(hit?.quote).toBe('Ran Istio 1.20 for 40 services.');
  });

  it('tells a list from a sentence', () => {
    expect(hits('Skills: Istio, Envoy').map(({ listed }) => listed)).toEqual([true, true]);
    expect(hits('Moved 40 services of three teams to Istio and Envoy').map(({ listed }) => listed)).toEqual([
      false,
      false,
    ]);
  });

  it('ends with the item of a document, and goes on over the lines of a paste', () => {
    const item = { text: 'Debugged Envoy with xDS dumps during thirty incidents', bullet: true, column: 1 };
    const role = { text: 'Site Reliability Engineer, Beta AG, Munich', bullet: false, column: 1 };
    expect(findSkills(MATCHER, [item, role]).map(({ quote }) => quote)).toContain(item.text);
    const rest = { text: 'and of mutual', bullet: false, column: 1 };
    expect(findSkills(MATCHER, [item, rest])[0]?.quote).toBe(`${item.text} ${rest.text}`);
    const pasted = hits('- Debugged the proxies of forty services with mutual\nTLS during thirty incidents');
    expect(pasted.map(({ skill }) => skill)).toContain('mtls');
  });

  it('is quoted in 160 characters, with the name in them', () => {
    const text = `${'very long words about nothing at all '.repeat(9)} Istio ${'and so on and on '.repeat(20)}`;
    const [hit] = hits(text);
    expect(hit?.quote.length).toBeLessThanOrEqual(160);
    expect(hit?.quote).toMatch(/^….*Istio.*…$/);
  });

  it('lies in its line, whatever the text', () => {
    const piece = fc.constantFrom(
      'Istio',
      'mutual',
      'TLS',
      'Go',
      ',',
      'no experience with',
      '.',
      '\n',
      'service',
      'mesh',
      '- ',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = pieces
          .join(' ')
          .split('\n')
          .map((text) => ({ text }));
        for (const { line, start, end, alias, quote } of findSkills(MATCHER, lines)) {
          const text = lines[line]?.text ?? '';
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(alias.startsWith(text.slice(start, end).trim().split(/\s+/)[0] ?? '')).toBe(true);
          expect(quote.length).toBeLessThanOrEqual(160);
        }
      }),
    );
  });
});

it('every spelling of the lexicon that needs no company is found by itself', () => {
  const missed = SKILLS.flatMap((skill) =>
    spelled(skill)
      .filter(([mode]) => mode === 'plain' || mode === 'exact')
      .filter(([, spelling]) => !hits(`- ${spelling}`).some((hit) => hit.skill === skill.id))
      .map(([, spelling]) => `${skill.id}: ${spelling}`),
  );
  expect(missed).toEqual([]);
});

it('the lexicon is as large as it says', () => {
  expect(SKILLS.length).toBeGreaterThanOrEqual(280);
});
