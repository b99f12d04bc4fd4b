/** A Service that other clusters may use. kubernetes-sigs/mcs-api, pkg/apis/v1alpha1/serviceexport.go. */
export interface ServiceExport {
  spec?: { exportedLabels?: Record<string, string>; exportedAnnotations?: Record<string, string> };
  status?: Record<string, unknown>;
}
