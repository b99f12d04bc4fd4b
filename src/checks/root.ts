/** Where the content lies, from the project's root. In a file of its own: the configuration of a build loads no parser for it. */
export const CONTENT_ROOT = 'src/content';
