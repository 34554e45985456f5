package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** What can be wrong with a contract, whatever is made from it. */
public enum LintRule implements Rule {
  DOCUMENT_MALFORMED(
      "lint.document.malformed",
      "The file cannot be read as one document.",
      "YAML 1.2, UTF-8: each key once, no merge keys, no bombs of aliases.",
      "Correct the file at the line that is named."),
  CONTRACT_INCOMPLETE(
      "lint.contract.incomplete",
      "A case, an invariant or a piece of evidence lacks something, or has something that means nothing.",
      "The form of `x-cases`, `x-invariants` and `x-evidence`.",
      "Complete or correct the entry."),
  REFERENCE_EXTERNAL(
      "lint.reference.external",
      "A reference leads out of the file.",
      "The contract is one file; what it refers to is released with it.",
      "Move its target to components."),
  REFERENCE_UNRESOLVED(
      "lint.reference.unresolved",
      "A reference leads nowhere, or in a circle.",
      "OpenAPI 3.0.3, Reference Object.",
      "Correct the reference, or add its target."),
  KEYWORD_INVALID(
      "lint.keyword.invalid",
      "A keyword of a schema has a value that no validator can work with.",
      "OpenAPI 3.0.3, Schema Object.",
      "Correct the value, or delete the keyword."),
  OPENAPI_VERSION(
      "lint.openapi.version",
      "The document is of another version of OpenAPI.",
      "Most tools read OpenAPI 3.0 better than later ones.",
      "Write it as OpenAPI 3.0.3."),
  OPENAPI_FORM(
      "lint.openapi.form",
      "The document has not the form of OpenAPI.",
      "OpenAPI 3.0.3, as Swagger Parser reads it, which the generator reads the contract with.",
      "Write it as OpenAPI 3.0.3 has it."),
  EXAMPLE_INVALID(
      "lint.example.invalid",
      "An example does not satisfy the schema beside it.",
      "OpenAPI 3.0.3, Media Type Object: an example should match the schema.",
      "Correct the example, or the schema."),
  EXAMPLE_WITHOUT_CASE(
      "lint.example.without-case",
      "An example belongs to no case.",
      Grounds.CASES,
      "Add the case to x-cases, or delete the example."),
  STATUS_WITHOUT_CASE(
      "lint.status.without-case",
      "No case expects a status.",
      Grounds.CASES,
      "Add a case to x-cases, or delete the response."),
  PRECEDENCE_UNKNOWN(
      "lint.precedence.unknown",
      "The order of errors names what is no case.",
      Grounds.CASES,
      "Name a case of x-cases."),
  RAW_BODY_VALID(
      "lint.raw-body.valid",
      "A raw body is a valid request.",
      "A raw body stands for what no request example can be.",
      "Write it as a request example, or make it invalid."),
  KEY_UNDECLARED(
      "lint.api-key.undeclared",
      "The cases say which API key a request carries, and no security scheme declares its header.",
      "OpenAPI 3.0.3, Security Scheme Object.",
      "Declare it under `securitySchemes`, as {type: apiKey, in: header}."),
  INVARIANT_EXPRESSION(
      "lint.invariant.expression",
      "An expression of an invariant cannot be judged.",
      "The Common Expression Language, https://cel.dev.",
      "Mend it; the variables are `request` (session_key, body) and `response` (status, body)."),
  INVARIANT_BROKEN(
      "lint.invariant.broken",
      "The examples of a case break an invariant.",
      "What the contract shows must keep what it promises.",
      "Correct the examples, or the invariant."),
  INVARIANT_UNUSED(
      "lint.invariant.unused",
      "An invariant applies to no case.",
      "What no case shows, nothing proves.",
      "Add a case that it judges, or widen its `when`."),
  EVIDENCE_OF_NOTHING(
      "lint.evidence.of-nothing",
      "A piece of evidence speaks of nothing.",
      Grounds.EVIDENCE,
      "Correct the pointer (`/` in a name is `~1`), or delete the entry."),
  EVIDENCE_TWICE(
      "lint.evidence.twice",
      "There are two pieces of evidence for the same thing.",
      Grounds.EVIDENCE,
      "Keep one entry."),
  EVIDENCE_MISSING(
      "lint.evidence.missing",
      "Nothing says what a fact rests on.",
      Grounds.EVIDENCE,
      "Add an entry to x-evidence: documented (sample), implied or assumed (reason).");

  private final RuleText text;

  LintRule(String id, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** What many rules rest on. */
  private static final class Grounds {
    static final String CASES =
        "`x-cases`: each example, status and order of errors belongs to a named case.";
    static final String EVIDENCE =
        "`x-evidence`: each operation, response, case, invariant, schema and example says what it rests on.";
  }
}
