import { Component, h, type ComponentType, type FunctionComponent } from 'preact';

/** Renders again only when what it shows has changed: with two hundred rows, a key changes one of them. */
export function memo<P extends object>(
  view: FunctionComponent<P>,
  equal: (before: P, after: P) => boolean,
): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !equal(this.props, next);
    }

    override render() {
      return h(view, this.props);
    }
  };
}
