/**
 * JUnit suites that hold the sandbox, a recording or the live API against the contract. All of them are
 * tests; there is nothing here to depend on.
 */
package io.github.pavecontract.photosurl.suites;
