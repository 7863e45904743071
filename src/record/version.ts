/** Sitrep's version, as in package.json. */
export const SITREP_VERSION = '0.1.0'
