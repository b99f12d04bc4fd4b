/** Another object of Flux. */
export interface Reference {
  apiVersion?: string;
  kind: string;
  name: string;
  namespace?: string;
}
