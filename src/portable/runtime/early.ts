/** Runs before anything is painted: a theme chosen on the page before is the theme of this one. */
import { carryPreferences } from '../../storage/carry.ts';
import { hasStoragePerFile } from './firefox.ts';

if (hasStoragePerFile) carryPreferences();
