import type { IIoK8sApiCoreV1Affinity } from 'kubernetes-models/v1/Affinity';
import type { IIoK8sApiCoreV1EnvVar } from 'kubernetes-models/v1/EnvVar';
import type { IIoK8sApiCoreV1PodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { IIoK8sApiCoreV1Probe } from 'kubernetes-models/v1/Probe';
import type { IIoK8sApiCoreV1ResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';
import type { IIoK8sApiCoreV1ServiceSpec } from 'kubernetes-models/v1/ServiceSpec';
import type { IIoK8sApiCoreV1Toleration } from 'kubernetes-models/v1/Toleration';
import type { IIoK8sApiCoreV1Volume } from 'kubernetes-models/v1/Volume';
import type { IIoK8sApiCoreV1VolumeMount } from 'kubernetes-models/v1/VolumeMount';
import type { IIoK8sApiAppsV1DeploymentStrategy } from 'kubernetes-models/apps/v1/DeploymentStrategy';
import type { IIoK8sApiPolicyV1PodDisruptionBudgetSpec } from 'kubernetes-models/policy/v1/PodDisruptionBudgetSpec';
import type { MeshConfig } from '../../istio/mesh-config.d.ts';
import type { Values } from '../../istio/values.d.ts';
import type { Whole } from '../../scalars.d.ts';

/** What `istioctl install -f` reads. istio.io, "IstioOperator Options". */
export interface IstioOperator {
  spec?: {
    profile?: string;
    installPackagePath?: string;
    hub?: string;
    tag?: string | number;
    namespace?: string;
    revision?: string;
    compatibilityVersion?: string;
    meshConfig?: MeshConfig;
    components?: {
      base?: Component;
      pilot?: Component;
      cni?: Component;
      ztunnel?: Component;
      istiodRemote?: Component;
      ingressGateways?: Gateway[];
      egressGateways?: Gateway[];
    };
    values?: Values;
    unvalidatedValues?: Record<string, unknown>;
  };
}

interface Component {
  enabled?: boolean;
  namespace?: string;
  hub?: string;
  tag?: string | number;
  spec?: Record<string, unknown>;
  k8s?: KubernetesSettings;
}

interface Gateway {
  enabled?: boolean;
  namespace?: string;
  name?: string;
  label?: Record<string, string>;
  hub?: string;
  tag?: string | number;
  k8s?: KubernetesSettings;
}

interface KubernetesSettings {
  affinity?: IIoK8sApiCoreV1Affinity;
  env?: IIoK8sApiCoreV1EnvVar[];
  hpaSpec?: HpaSpec;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  nodeSelector?: Record<string, string>;
  podAnnotations?: Record<string, string>;
  podDisruptionBudget?: IIoK8sApiPolicyV1PodDisruptionBudgetSpec;
  priorityClassName?: string;
  readinessProbe?: IIoK8sApiCoreV1Probe;
  replicaCount?: Whole;
  resources?: IIoK8sApiCoreV1ResourceRequirements;
  service?: IIoK8sApiCoreV1ServiceSpec;
  serviceAnnotations?: Record<string, string>;
  strategy?: IIoK8sApiAppsV1DeploymentStrategy;
  securityContext?: IIoK8sApiCoreV1PodSecurityContext;
  tolerations?: IIoK8sApiCoreV1Toleration[];
  volumes?: IIoK8sApiCoreV1Volume[];
  volumeMounts?: IIoK8sApiCoreV1VolumeMount[];
  overlays?: {
    apiVersion?: string;
    kind: string;
    name: string;
    patches?: { path: string; value?: unknown }[];
  }[];
}

/** An autoscaler's spec, whose target the installation fills in. */
interface HpaSpec {
  scaleTargetRef?: { apiVersion?: string; kind: string; name: string };
  minReplicas?: Whole;
  maxReplicas?: Whole;
  metrics?: Record<string, unknown>[];
  behavior?: Record<string, unknown>;
}
