package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** How a page and a contract can differ. */
public enum PageRule implements Rule {
  ENDPOINT_UNDECLARED(
      "endpoint.undeclared",
      "The page calls what is no operation of the contract.",
      Grounds.CONTRACT,
      "Add the operation, or correct its path."),
  ENDPOINT_MISSING(
      "endpoint.missing",
      "The page no longer says what to call.",
      Grounds.DOCUMENTED,
      "Look for where the page has moved it."),
  ENDPOINT_METHOD(
      "endpoint.method",
      "The page calls the operation with another method, or with none.",
      Grounds.CONTRACT,
      "Move the operation to that method, if the page is no slip."),
  ENDPOINT_HOST(
      "endpoint.host",
      "The page calls another host or scheme, or none.",
      Grounds.CONTRACT,
      "Change the URL of the server, if the page is no slip."),
  ENDPOINT_PATH(
      "endpoint.path",
      "The page calls another path.",
      Grounds.CONTRACT,
      "Change the path of the operation, if the page is no slip."),
  OPERATION_OTHER(
      "operation.other",
      "The page has another operation that is much like this one.",
      Grounds.SEEN,
      "If it takes the place of this one, change the operation; then keep it with --update-facts."),
  PARAMETER_NAME(
      "parameter.name",
      "The page calls a path parameter by another name.",
      Grounds.CONTRACT,
      "Rename the path parameter; what is sent stays the same."),
  PARAMETER_UNDECLARED(
      "parameter.undeclared",
      "The page names a parameter that the contract does not have.",
      Grounds.CONTRACT,
      "Add the parameter, if it belongs to the operation."),
  PARAMETER_MISSING(
      "parameter.missing",
      "The page no longer names a parameter.",
      Grounds.DOCUMENTED,
      Remedies.DROPPED),
  HEADER_UNDECLARED(
      "header.undeclared",
      "The page names a header that the contract does not have.",
      Grounds.CONTRACT,
      "Add the header, if it belongs to the operation."),
  HEADER_MISSING(
      "header.missing", "The page no longer names a header.", Grounds.DOCUMENTED, Remedies.DROPPED),
  PROPERTY_UNDECLARED(
      "property.undeclared",
      "The page names or shows a property that the contract does not have.",
      Grounds.CONTRACT,
      "Add the property, as optional unless the page says that it is always there."),
  PROPERTY_MISSING(
      "property.missing",
      "The page no longer shows a property.",
      Grounds.DOCUMENTED,
      Remedies.DROPPED),
  FIELD_UNKNOWN(
      "field.unknown",
      "The page names something that the contract does not have.",
      Grounds.CONTRACT,
      "Add it to the contract, if it belongs to the operation."),
  FIELD_REQUIRED(
      "field.required",
      "The page says otherwise whether something must be there.",
      Grounds.CONTRACT,
      "Change `required` in the contract, if the page is no slip."),
  FIELD_TYPE(
      "field.type",
      "The page gives something another type.",
      Grounds.CONTRACT,
      "Change the type in the contract, if the page is no slip."),
  MEDIA_TYPE(
      "endpoint.media-type",
      "The page names another media type.",
      Grounds.CONTRACT,
      "Add the media type to the contract, if the page is no slip."),
  VALUE_UNDECLARED(
      "value.undeclared",
      "The page has a value that the contract does not list.",
      Grounds.CONTRACT,
      "Add the value to the list, or change the one that it takes the place of."),
  VALUE_MISSING(
      "value.missing",
      "The page no longer shows a listed value.",
      Grounds.DOCUMENTED,
      Remedies.DROPPED),
  SAMPLE_SCHEMA(
      "sample.schema",
      "A sample does not satisfy the schema.",
      "JSON Schema, as the contract uses it; a sample is what the vendor has shown to work.",
      "Change the schema so that it accepts the sample, if the sample is no slip."),
  SAMPLE_VALUE(
      "sample.value",
      "A sample has another value than the example of the contract.",
      Grounds.CONTRACT,
      "Change the example, and what else the contract says of this case."),
  SAMPLE_UNDECLARED(
      "sample.undeclared",
      "The page has a sample that no example of the contract resembles.",
      Grounds.CONTRACT,
      "Add an example and a case for it, with evidence `documented`."),
  SAMPLE_MISSING(
      "sample.missing", "The page no longer has a sample.", Grounds.DOCUMENTED, Remedies.DROPPED),
  SAMPLE_TITLE(
      "sample.title",
      "A sample has another title.",
      Grounds.CONTRACT,
      "If it means the same situation, change `sample` in x-evidence; else change the case."),
  SAMPLE_STATUS(
      "sample.status",
      "The title of a sample names another status than the contract.",
      Grounds.CONTRACT,
      "Move the example to the response of that status, if the title is no slip."),
  SAMPLE_INVARIANT(
      "sample.invariant",
      "The samples break a rule between request and response.",
      "An entry of `x-invariants`, which the samples taken together kept.",
      "Change the invariant, if the samples are no slip."),
  SAMPLE_UNREADABLE(
      "sample.unreadable",
      "A sample cannot be held against the contract.",
      "JSON, RFC 8259; a sample that resembles a request or a response of the operation.",
      "Read it, and the contract."),
  STATUS_UNDECLARED(
      "status.undeclared",
      "The page shows a status that the contract does not have.",
      Grounds.CONTRACT,
      "Add the response to the operation, if the page is no slip."),
  STATEMENT_NEW(
      "statement.new",
      "The page states something that was not seen before.",
      Grounds.SEEN,
      Remedies.KEEP),
  STATEMENT_GONE(
      "statement.gone",
      "The page no longer has a statement that it had.",
      Grounds.SEEN,
      Remedies.KEEP),
  FACT_GONE("fact.gone", "The page no longer has a fact that it had.", Grounds.SEEN, Remedies.KEEP),
  PLACEHOLDER_RENAMED(
      "placeholder.renamed",
      "A placeholder has another name, and may stand for something else.",
      Grounds.SEEN,
      Remedies.KEEP),
  EXAMPLE_CHANGED(
      "example.changed",
      "The page shows something with another example.",
      Grounds.SEEN,
      "Look whether its form has changed; then keep what the page says now with --update-facts.");

  private final RuleText text;

  PageRule(String id, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** What many rules rest on. */
  private static final class Grounds {
    static final String CONTRACT =
        "The contract has each fact of the page, so that what the page has in addition or otherwise is new.";
    static final String DOCUMENTED =
        "`x-evidence` of the contract says that the vendor has `documented` it.";
    static final String SEEN =
        "What the page had when it was last read, in the file of facts that was seen.";
  }

  /** What to do about many of them. */
  private static final class Remedies {
    static final String DROPPED =
        "If the page has really dropped it, change its evidence to `assumed`, or take it out.";
    static final String KEEP =
        "Read the page there, and the contract; then keep what it says now with --update-facts.";
  }
}
