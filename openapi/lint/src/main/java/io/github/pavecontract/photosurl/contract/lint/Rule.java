package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.List;

/** One thing that a contract must satisfy. */
interface Rule {
  List<Problem> check(Contract contract);
}
