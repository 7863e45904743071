/** The root folder of the package: two levels above this file, in `src` and in `dist` alike. */
export const PACKAGE_ROOT = new URL('../../', import.meta.url)
