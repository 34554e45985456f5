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
      "`{subject}` leads out of the file.",
      "The contract is one file; what it refers to is released with it.",
      "Move its target to components."),
  REFERENCE_UNRESOLVED(
      "lint.reference.unresolved",
      "`{subject}` leads nowhere, or in a circle.",
      "OpenAPI 3.0.3, Reference Object.",
      "Correct the reference, or add its target."),
  REFERENCE_FAN_OUT(
      "lint.reference.fan-out",
      "A schema comes to more places than anything can work through once its references are followed.",
      "Validators and generators follow each reference as often as it is there.",
      "Let schemas refer to each other once, where their meaning allows that."),
  KEYWORD_INVALID(
      "lint.keyword.invalid",
      "`{subject}` is not {expected}.",
      "OpenAPI 3.0.3, Schema Object.",
      "Correct the value, or delete the keyword."),
  OPENAPI_VERSION(
      "lint.openapi.version",
      "The document is OpenAPI `{received}`.",
      "Most tools read OpenAPI 3.0 better than later ones.",
      "Write it as OpenAPI 3.0.3."),
  OPENAPI_FORM(
      "lint.openapi.form",
      "The document has not the form of OpenAPI; Swagger Parser says: {received}.",
      "OpenAPI 3.0.3, as Swagger Parser reads it, which the generator reads the contract with.",
      "Write it as OpenAPI 3.0.3 has it."),
  EXAMPLE_INVALID(
      "lint.example.invalid",
      "An example does not satisfy its schema at `{subject}`: {received}.",
      "OpenAPI 3.0.3, Media Type Object: an example should match the schema.",
      "Correct the example, or the schema."),
  EXAMPLE_WITHOUT_CASE(
      "lint.example.without-case",
      "The example `{subject}` belongs to no case.",
      Grounds.CASES,
      "Add a case of that name to x-cases, or delete the example."),
  STATUS_WITHOUT_CASE(
      "lint.status.without-case",
      "No case expects status {subject}.",
      Grounds.CASES,
      "Add a case to x-cases, or delete the response."),
  PRECEDENCE_UNKNOWN(
      "lint.precedence.unknown",
      "The order of errors names `{subject}`, which is no case.",
      Grounds.CASES,
      "Name a case of x-cases."),
  RAW_BODY_VALID(
      "lint.raw-body.valid",
      "The raw body is a valid request.",
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
      "The examples of the case `{subject}` break the invariant `{expected}`: {received}.",
      "What the contract shows must keep what it promises.",
      "Correct the examples, or the invariant."),
  INVARIANT_UNUSED(
      "lint.invariant.unused",
      "The invariant `{subject}` applies to no case.",
      "What no case shows, nothing proves.",
      "Add a case that it judges, or widen its `when`."),
  EVIDENCE_OF_NOTHING(
      "lint.evidence.of-nothing",
      "The evidence for `{subject}` speaks of nothing.",
      Grounds.EVIDENCE,
      "Correct the pointer (`/` in a name is `~1`), or delete the entry."),
  EVIDENCE_TWICE(
      "lint.evidence.twice",
      "There is evidence for `{subject}` twice.",
      Grounds.EVIDENCE,
      "Keep one entry."),
  EVIDENCE_MISSING(
      "lint.evidence.missing",
      "Nothing says what `{subject}` rests on.",
      Grounds.EVIDENCE,
      "Add an entry with this pointer to x-evidence: documented (sample), implied or assumed (reason).");

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
