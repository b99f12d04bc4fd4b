/**
 * The kinds that examples may use, below the newest version of their API that is served. Istio 1.31, Gateway API 1.6 and
 * Kubernetes 1.35; the others as of autumn 2026.
 */
export interface Group {
  /** The package with the models, or `own` for src/checks/manifests/models. */
  readonly from: '@kubernetes-models/istio' | '@kubernetes-models/gateway-api' | 'kubernetes-models' | 'own';
  /** Kinds, divided by spaces, below their newest version. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Versions that were served before. */
  readonly superseded?: readonly string[];
  /** Kinds whose model the package has only below an older version, which is alike. */
  readonly modelledAs?: Readonly<Record<string, string>>;
}

export const GROUPS: Readonly<Record<string, Group>> = {
  'networking.istio.io': {
    from: '@kubernetes-models/istio',
    kinds: {
      v1: 'VirtualService DestinationRule Gateway ServiceEntry Sidecar WorkloadEntry WorkloadGroup',
      v1beta1: 'ProxyConfig',
      v1alpha3: 'EnvoyFilter',
    },
    superseded: ['v1beta1', 'v1alpha3'],
  },
  'security.istio.io': {
    from: '@kubernetes-models/istio',
    kinds: { v1: 'PeerAuthentication RequestAuthentication AuthorizationPolicy' },
    superseded: ['v1beta1'],
  },
  'telemetry.istio.io': {
    from: '@kubernetes-models/istio',
    kinds: { v1: 'Telemetry' },
    superseded: ['v1alpha1'],
  },
  'extensions.istio.io': { from: '@kubernetes-models/istio', kinds: { v1alpha1: 'WasmPlugin TrafficExtension' } },
  'install.istio.io': { from: 'own', kinds: { v1alpha1: 'IstioOperator' } },
  'gateway.networking.k8s.io': {
    from: '@kubernetes-models/gateway-api',
    kinds: {
      v1: 'GatewayClass Gateway HTTPRoute GRPCRoute TLSRoute TCPRoute UDPRoute ReferenceGrant BackendTLSPolicy ListenerSet',
    },
    superseded: ['v1beta1', 'v1alpha3', 'v1alpha2'],
    modelledAs: { TCPRoute: 'v1alpha2', UDPRoute: 'v1alpha2' },
  },
  'gateway.networking.x-k8s.io': {
    from: '@kubernetes-models/gateway-api',
    kinds: { v1alpha1: 'XBackendTrafficPolicy XMesh' },
  },
  '': {
    from: 'kubernetes-models',
    kinds: {
      v1: 'Namespace Service ServiceAccount ConfigMap Secret Pod Endpoints PersistentVolumeClaim PersistentVolume LimitRange ResourceQuota Node ReplicationController PodTemplate Event',
    },
  },
  apps: {
    from: 'kubernetes-models',
    kinds: { v1: 'Deployment DaemonSet StatefulSet ReplicaSet ControllerRevision' },
    superseded: ['v1beta2', 'v1beta1'],
  },
  batch: { from: 'kubernetes-models', kinds: { v1: 'Job CronJob' }, superseded: ['v1beta1'] },
  autoscaling: {
    from: 'kubernetes-models',
    kinds: { v2: 'HorizontalPodAutoscaler' },
    superseded: ['v2beta2', 'v2beta1', 'v1'],
  },
  policy: { from: 'kubernetes-models', kinds: { v1: 'PodDisruptionBudget' }, superseded: ['v1beta1'] },
  'rbac.authorization.k8s.io': {
    from: 'kubernetes-models',
    kinds: { v1: 'Role RoleBinding ClusterRole ClusterRoleBinding' },
    superseded: ['v1beta1', 'v1alpha1'],
  },
  'networking.k8s.io': {
    from: 'kubernetes-models',
    kinds: { v1: 'NetworkPolicy Ingress IngressClass IPAddress ServiceCIDR' },
    superseded: ['v1beta1'],
  },
  'admissionregistration.k8s.io': {
    from: 'kubernetes-models',
    kinds: {
      v1: 'MutatingWebhookConfiguration ValidatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding MutatingAdmissionPolicy MutatingAdmissionPolicyBinding',
    },
    superseded: ['v1beta1', 'v1alpha1'],
  },
  'apiextensions.k8s.io': {
    from: 'kubernetes-models',
    kinds: { v1: 'CustomResourceDefinition' },
    superseded: ['v1beta1'],
  },
  'coordination.k8s.io': { from: 'kubernetes-models', kinds: { v1: 'Lease' }, superseded: ['v1beta1'] },
  'discovery.k8s.io': { from: 'kubernetes-models', kinds: { v1: 'EndpointSlice' }, superseded: ['v1beta1'] },
  'scheduling.k8s.io': { from: 'kubernetes-models', kinds: { v1: 'PriorityClass' }, superseded: ['v1beta1'] },
  'storage.k8s.io': {
    from: 'kubernetes-models',
    kinds: { v1: 'StorageClass CSIDriver VolumeAttributesClass' },
    superseded: ['v1beta1'],
  },
  'certificates.k8s.io': {
    from: 'kubernetes-models',
    kinds: { v1: 'CertificateSigningRequest' },
    superseded: ['v1beta1'],
  },
  'inference.networking.k8s.io': { from: 'own', kinds: { v1: 'InferencePool' } },
  'multicluster.x-k8s.io': { from: 'own', kinds: { v1alpha1: 'ServiceExport ServiceImport' } },
  'kind.x-k8s.io': { from: 'own', kinds: { v1alpha4: 'Cluster' } },
  'kustomize.config.k8s.io': { from: 'own', kinds: { v1beta1: 'Kustomization', v1alpha1: 'Component' } },
  'sailoperator.io': {
    from: 'own',
    kinds: { v1: 'Istio IstioCNI ZTunnel IstioRevision IstioRevisionTag' },
    superseded: ['v1alpha1'],
  },
  'flagger.app': { from: 'own', kinds: { v1beta1: 'Canary MetricTemplate AlertProvider' } },
  'argoproj.io': { from: 'own', kinds: { v1alpha1: 'Rollout AnalysisTemplate Application ApplicationSet AppProject' } },
  'cert-manager.io': {
    from: 'own',
    kinds: { v1: 'Certificate Issuer ClusterIssuer' },
    superseded: ['v1beta1', 'v1alpha3', 'v1alpha2'],
  },
  'trust.cert-manager.io': { from: 'own', kinds: { v1alpha1: 'Bundle' } },
  'monitoring.coreos.com': { from: 'own', kinds: { v1: 'PodMonitor ServiceMonitor PrometheusRule' } },
  'spire.spiffe.io': { from: 'own', kinds: { v1alpha1: 'ClusterSPIFFEID ClusterFederatedTrustDomain' } },
  'metallb.io': { from: 'own', kinds: { v1beta1: 'IPAddressPool L2Advertisement' } },
  'keda.sh': { from: 'own', kinds: { v1alpha1: 'ScaledObject' } },
  'cilium.io': { from: 'own', kinds: { v2: 'CiliumNetworkPolicy CiliumClusterwideNetworkPolicy' } },
  'kyverno.io': { from: 'own', kinds: { v1: 'ClusterPolicy Policy' } },
  'helm.toolkit.fluxcd.io': { from: 'own', kinds: { v2: 'HelmRelease' }, superseded: ['v2beta2', 'v2beta1'] },
  'kustomize.toolkit.fluxcd.io': { from: 'own', kinds: { v1: 'Kustomization' }, superseded: ['v1beta2', 'v1beta1'] },
  'source.toolkit.fluxcd.io': {
    from: 'own',
    kinds: { v1: 'GitRepository HelmRepository OCIRepository' },
    superseded: ['v1beta2', 'v1beta1'],
  },
};

/** Kinds that are gone, and what took their place. */
export const RETIRED: Readonly<Record<string, string>> = {
  'authentication.istio.io Policy': 'security.istio.io/v1 PeerAuthentication or RequestAuthentication',
  'authentication.istio.io MeshPolicy': 'security.istio.io/v1 PeerAuthentication in the root namespace',
  'rbac.istio.io ServiceRole': 'security.istio.io/v1 AuthorizationPolicy',
  'rbac.istio.io ServiceRoleBinding': 'security.istio.io/v1 AuthorizationPolicy',
  'rbac.istio.io ClusterRbacConfig': 'security.istio.io/v1 AuthorizationPolicy',
  'rbac.istio.io RbacConfig': 'security.istio.io/v1 AuthorizationPolicy',
  'config.istio.io handler': 'telemetry.istio.io/v1 Telemetry or extensions.istio.io/v1alpha1 WasmPlugin',
  'config.istio.io instance': 'telemetry.istio.io/v1 Telemetry or extensions.istio.io/v1alpha1 WasmPlugin',
  'config.istio.io rule': 'telemetry.istio.io/v1 Telemetry or extensions.istio.io/v1alpha1 WasmPlugin',
  'policy PodSecurityPolicy': 'the label pod-security.kubernetes.io/enforce on the Namespace',
  'gateway.networking.x-k8s.io XListenerSet': 'gateway.networking.k8s.io/v1 ListenerSet',
  'gateway.networking.k8s.io ReferencePolicy': 'gateway.networking.k8s.io/v1 ReferenceGrant',
  'inference.networking.x-k8s.io InferencePool': 'inference.networking.k8s.io/v1 InferencePool',
  'operator.istio.io Istio': 'sailoperator.io/v1 Istio',
};
