/** Of the rule set: a release changes it, and with it every cache. Kept equal to the package's version by a test. */
export const VERSION = '0.0.0';
