package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;

/** The client templates can express every schema, parameter, request and response. */
final class OnlyGeneratableConstructs implements LintCheck {
  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    SchemaConstructs schemas = new SchemaConstructs(document, problems);
    Nodes.visitSchemas(document, schemas::check);
    OperationConstructs operations = new OperationConstructs(document, problems);
    RetrofitConstructs retrofit = new RetrofitConstructs(document, problems);
    operations.checkServers();
    operations.checkSecurity();
    for (Operation operation : contract.operations()) {
      operations.check(operation);
      retrofit.check(operation);
    }
  }
}
