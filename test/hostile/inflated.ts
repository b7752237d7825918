/** What has come out of the library that inflates, whether it was believed or not: counted by the tests' wrapper. */
export const inflated = { bytes: 0 };
