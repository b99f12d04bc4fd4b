import { describe, expect, it } from 'vitest';
import { broken, example, findingsOf } from './findings.ts';
import { QUESTION, SCORECARD } from './sound.ts';

const inShell = (text: string) => example(`\`\`\`sh\n${text}\n\`\`\`\n`);
const inSession = (text: string) => example(`\`\`\`console\n${text}\n\`\`\`\n`);

describe('commands that the tools have', () => {
  it.each([
    'istioctl pc cluster deploy/a -n b --fqdn c -o json | grep d',
    'istioctl x describe pod a.b && istioctl ps',
    'istioctl --context a -n b zc workloads',
    'istioctl install -y --set profile=ambient --set values.global.x=1 -f a.yaml',
    'istioctl waypoint apply -n a --enroll-namespace --wait',
    'istioctl analyze -A --suppress "IST0102=Namespace a"',
    'istioctl x precheck --from-version 1.30',
    'istioctl proxy-config log a --level http:debug,rbac:debug',
    'kubectl -n a exec -it deploy/b -c c -- curl -sSk --resolve x https://y',
    'kubectl get pods -A -owide -l app=a --field-selector=status.phase=Running -w',
    'kubectl create secret tls a --cert=b --key c -n d --dry-run=client -o yaml | kubectl apply -f -',
    'kubectl label ns a istio-injection- istio.io/rev=b --overwrite',
    'kubectl logs -n a deploy/b -c istio-proxy --tail=-1 --since 5m -f',
    'kubectl logs a --tail -1',
    'kubectl apply -f <(istioctl kube-inject -f a.yaml)',
    'kubectl argo rollouts promote a --full',
    'kubectl delete ns a b --wait=false --ignore-not-found',
    'kubectl wait --for=condition=Ready pod -l app=a --timeout=60s',
    'kubectl $VERB pods',
    'kubectl get $FLAGS pods',
    'helm upgrade --install a istio/istiod -n b --create-namespace --wait --set x=y --version 1.31.1',
    'helm repo add istio https://blob.istio.io/istio-release/charts && helm repo update',
    'sudo -E kubectl get nodes',
    'for n in a b; do kubectl get pods -n $n; done',
    'echo "kubectl frobnicate" # istioctl frobnicate',
  ])('%s', async (command) => {
    expect(await findingsOf(inShell(command))).toEqual([]);
    expect(await findingsOf(inSession(`$ ${command}`))).toEqual([]);
  });
});

describe('commands that the tools do not have', () => {
  it.each<[command: string, problem: string]>([
    ['istioctl proxy-confg cluster a', 'istioctl has no command "proxy-confg": did you mean "proxy-config"?'],
    ['istioctl pc clutser a', 'istioctl proxy-config has no command "clutser": did you mean "cluster"?'],
    ['istioctl x wait a', /^istioctl experimental has no command "wait": it has authz, check-inject, /],
    ['istioctl authz check a', /^istioctl has no command "authz": it has admin, /],
    ['istioctl operator init', /^istioctl has no command "operator": /],
    ['istioctl profile dump', /^istioctl has no command "profile": /],
    ['istioctl pc cluster a --fdqn b', 'istioctl proxy-config cluster has no flag --fdqn: did you mean "--fqdn"?'],
    ['istioctl ps -z', 'istioctl proxy-status has no flag -z: see istioctl proxy-status --help'],
    ['kubectl get pods --all-namespace', 'kubectl get has no flag --all-namespace: did you mean "--all-namespaces"?'],
    ['kubectl gte pods', 'kubectl has no command "gte": did you mean "get"?'],
    ['kubectl rollout wait deploy/a', /^kubectl rollout has no command "wait": /],
    ['kubectl exec deploy/a curl b', 'kubectl exec takes its command after "--": write -- before curl'],
    ['kubectl get pods | xargs -n1 kubectl delte pod', 'kubectl has no command "delte": did you mean "delete"?'],
    ['A=$(kubectl get pod -itw)', /^kubectl get has no flag -i/],
    [
      'helm install a istio/istiod --namespaces b',
      'helm install has no flag --namespaces: did you mean "--namespace"?',
    ],
  ] as [string, string][])('%s', async (command, problem) => {
    const [line, ...rest] = await findingsOf(inShell(`echo a \\\n  b\n${command}`));
    const message = line?.replace(`${QUESTION}:31  `, '');
    if (typeof problem === 'string') expect(message).toBe(problem);
    else expect(message).toMatch(problem);
    expect(rest).toEqual([]);
  });

  it('are found on lines after a prompt, and not in what is printed', async () => {
    const session =
      '$ kubectl get \\\n    pods --al\nkubectl: frobnicate\nkubectl get --al\n$ kubectl apply -f - <<EOF\nkubectl get --al\nEOF\nx\n$ kubectl gte';
    expect(await findingsOf(inSession(session))).toEqual([
      `${QUESTION}:30  kubectl get has no flag --al: did you mean "--as"?`,
      `${QUESTION}:37  kubectl has no command "gte": did you mean "get"?`,
    ]);
  });

  it('are found in the prose, but not where it names mistakes', async () => {
    const prose = broken(QUESTION, 'first0 first1', '`istioctl anlyze` `kubectl get` first0 first1');
    expect(await findingsOf(prose)).toEqual([
      `${QUESTION}:20  istioctl has no command "anlyze": did you mean "analyze"?`,
    ]);
    expect(await findingsOf(broken(QUESTION, 'Because.', 'It was once `istioctl anlyze`.'))).toEqual([]);
  });

  it('are found in the recipe of a scorecard', async () => {
    const recipe = broken(SCORECARD, /how: promql\n +text: \|\n.*\n/, 'how: istioctl\n        text: istioctl anlyze\n');
    expect(await findingsOf(recipe)).toEqual([
      `${SCORECARD}:34:15  errors: line 1 of the recipe: istioctl has no command "anlyze": did you mean "analyze"?`,
    ]);
  });
});

describe('the samples that a page names', () => {
  it.each([
    'kubectl apply -f samples/httpbin/httpbin.yaml',
    'kubectl apply -f istio-1.31.1/samples/addons',
    'kubectl apply -f https://raw.githubusercontent.com/istio/istio/release-1.31/samples/curl/curl.yaml',
    'curl -O https://raw.githubusercontent.com/istio/istio/release-1.31/security/tools/jwt/samples/jwks.json',
    'kubectl apply -f https://example.com/samples/any.yaml',
    'kubectl apply -f my-samples/any.yaml',
  ])('are in the release: %s', async (command) => {
    expect(await findingsOf(inShell(command))).toEqual([]);
  });

  it('or are refused, with the nearest', async () => {
    expect(await findingsOf(inShell('ls\nkubectl apply -f samples/httpbin/httpbins.yaml'))).toEqual([
      `${QUESTION}:30  samples/httpbin/httpbins.yaml is not in the release: did you mean "httpbin/httpbin.yaml"?`,
    ]);
    expect(await findingsOf(broken(QUESTION, 'first0', '`samples/sleep/sleep.yaml` first0'))).toEqual([
      `${QUESTION}:20  samples/sleep/sleep.yaml is not in the release: name a file of src/checks/data/istio-sample-files.txt`,
    ]);
  });
});
