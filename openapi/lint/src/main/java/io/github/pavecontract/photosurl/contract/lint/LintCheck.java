package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;

/** One thing that a contract must satisfy. */
interface LintCheck {
  void check(Contract contract, Problems problems);
}
