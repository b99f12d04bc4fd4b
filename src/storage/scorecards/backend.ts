import type * as indexed from '../indexed/backend.ts';
import type { StoreName } from './format.ts';

export type Tx = indexed.Tx<StoreName>;
export type Backend = indexed.Backend<StoreName>;
