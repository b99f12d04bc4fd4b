/** Where Flagger reports. fluxcd/flagger, artifacts/flagger/crd.yaml. */
export interface AlertProvider {
  spec: {
    type: 'slack' | 'msteams' | 'discord' | 'rocket' | 'gchat' | 'grafana';
    channel?: string;
    username?: string;
    address?: string;
    proxy?: string;
    secretRef?: { name: string };
  };
}
