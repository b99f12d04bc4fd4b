import type { Loader } from 'astro/loaders';

/** A loader in whose place, where it fails, the checks say what is wrong: they name the line and the cure. */
export function checked(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      try {
        await loader.load(context);
      } catch (error) {
        for (const { hooks } of context.config.integrations) await hooks['content-checks:verdict']?.();
        throw error;
      }
    },
  };
}
