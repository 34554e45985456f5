package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** What a sound contract can have that the client cannot be generated from. */
public enum GeneratorRule implements Rule {
  SERVER_MISSING(
      "lint.server.missing",
      "No server is named, so that the client has no base URL.",
      Grounds.TEMPLATES,
      "Add `servers`."),
  SERVER_URL(
      "lint.server.url",
      "The url of a server is no base URL: it {received}.",
      Grounds.TEMPLATES,
      "Write it with scheme, host and path, without variables and query; list servers that differ one by one."),
  SECURITY_SCHEME(
      "lint.security.scheme",
      "A security scheme is no API key in a header, which is all that is generated.",
      Grounds.TEMPLATES,
      "Declare it as {type: apiKey, in: header}; a bearer token is the value of `Authorization`."),
  SECURITY_HEADER(
      "lint.security.header",
      "`{subject}` is no name of an HTTP header.",
      "RFC 9110, section 5.1: the name of a field is a token.",
      "Use letters, digits and hyphens."),
  OPERATION_ID(
      "lint.operation.id",
      "An operation has no `operationId`.",
      Grounds.TEMPLATES,
      "Add one; it becomes the name of the method."),
  OPERATION_TAGS(
      "lint.operation.tags",
      "An operation has several tags, and would be generated once for each.",
      Grounds.TEMPLATES,
      "Keep one tag; it becomes the name of the interface."),
  OPERATION_TRACE(
      "lint.operation.trace",
      "An operation has the method TRACE, which Retrofit lacks.",
      Grounds.RETROFIT,
      "Leave the operation out."),
  BODY_OPTIONAL(
      "lint.body.optional",
      "A request body may be left out, and Retrofit always sends one.",
      Grounds.RETROFIT,
      "Add `required: true`."),
  BODY_METHOD(
      "lint.body.method",
      "Retrofit sends no body with {subject}.",
      Grounds.RETROFIT,
      "Use POST, PUT or PATCH, or parameters instead of the body."),
  BODY_OF_HEAD(
      "lint.body.of-head",
      "The response to HEAD has a body.",
      "RFC 9110, section 9.3.2: the response to HEAD has no content.",
      "Delete `content`."),
  MEDIA_TYPE(
      "lint.body.media-type",
      "A body is of another type than JSON: the {subject}, which is `{received}`.",
      Grounds.TEMPLATES,
      "Describe it as application/json; the client speaks JSON only."),
  RESPONSES_DIFFER(
      "lint.response.differs",
      "Two successful responses have different schemas, and a method has one return type.",
      Grounds.TEMPLATES,
      "Use one schema for both."),
  PARAMETER_NAME(
      "lint.parameter.name",
      "{subject} takes no parameter called `{received}`.",
      Grounds.JAVA,
      "Rename a path parameter, which the wire does not show, with letters, digits, `_` and `-`; leave others out, if they are optional."),
  PARAMETER_COOKIE(
      "lint.parameter.cookie",
      "A parameter is a cookie, which has no counterpart in Retrofit.",
      Grounds.RETROFIT,
      "Send it as a header parameter, if the API allows."),
  PARAMETER_CONTENT(
      "lint.parameter.content",
      "A parameter has `content`, which is not generated.",
      Grounds.TEMPLATES,
      "Describe it with a `schema`."),
  PARAMETER_STYLE(
      "lint.parameter.style",
      "A parameter has a style that is not generated: {received}.",
      Grounds.RETROFIT,
      "Use `simple` for paths and headers, `form` for queries; send a list as a query parameter with `explode: true`, or declare it as a string."),
  PARAMETER_TYPE(
      "lint.parameter.type",
      "A parameter is of a type that is not generated: {received}.",
      Grounds.TEMPLATES,
      "Use one parameter for each property of an object; declare a time as a string, and describe its format in words."),
  SCHEMA_ONE_OF(
      "lint.schema.one-of",
      "A value of several types (`oneOf`) has no model.",
      Grounds.TEMPLATES,
      "Describe one object with the properties of all variants, the varying ones optional."),
  SCHEMA_DISCRIMINATOR(
      "lint.schema.discriminator",
      "A discriminator asks for a class hierarchy, which the models do not have.",
      Grounds.TEMPLATES,
      "Describe one object with the properties of all variants, the varying ones optional."),
  SCHEMA_ANY_OF(
      "lint.schema.any-of",
      "`anyOf` has a model only as an open set of strings.",
      Grounds.TEMPLATES,
      "Write exactly two members: {type: string, enum: […]} and {type: string}."),
  SCHEMA_ALL_OF(
      "lint.schema.all-of",
      "`allOf` has a model only where it combines objects, and not with itself.",
      Grounds.TEMPLATES,
      "Combine objects with properties; to name another schema, refer to it directly."),
  OPEN_SET_PLACE(
      "lint.schema.open-set",
      "An open set has a model only under a name, or as a property.",
      Grounds.TEMPLATES,
      "Move it to `components/schemas`, and refer to it."),
  SCHEMA_FREE(
      "lint.schema.free-form",
      "A value of any form has no model: {received}.",
      Grounds.TEMPLATES,
      "Give it a type; an object needs `properties` or an `additionalProperties` schema, an array `items`."),
  SCHEMA_MIXED(
      "lint.schema.mixed",
      "An object with named and further properties has no model.",
      Grounds.TEMPLATES,
      "Move the further ones to a property of their own, or delete `additionalProperties`; the client ignores unknown ones anyway."),
  SCHEMA_RECURSIVE(
      "lint.schema.recursive",
      "A list or map of itself has no model.",
      Grounds.TEMPLATES,
      "Put an object with properties between."),
  SCHEMA_TYPE(
      "lint.schema.type",
      "A type or format has no model: {received}.",
      Grounds.TEMPLATES,
      "Use a type of OpenAPI 3.0, in an enum a string or an integer, and describe an encoding in words."),
  SCHEMA_ALIAS(
      "lint.schema.alias",
      "A schema that is but another name of another one has no model.",
      Grounds.TEMPLATES,
      "Refer to the other one directly."),
  SCHEMA_SIZE(
      "lint.schema.size",
      "A schema is too large for a Java class or method: it has more than {expected} {subject}.",
      "The Java Virtual Machine Specification, section 4.11: limits of classes and methods.",
      "Split the schema."),
  ENUM_BODY(
      "lint.enum.body",
      "An enum as a whole body has no model.",
      Grounds.TEMPLATES,
      "Wrap it into an object with one property."),
  ENUM_VALUE(
      "lint.enum.value",
      "`{received}` is not of type {expected}.",
      "OpenAPI 3.0.3, Schema Object: `enum` and `type` hold together.",
      "Quote it, or correct the type; say null by `nullable: true`."),
  ENUM_NAMES(
      "lint.enum.names",
      "There are {received} names for {expected} values.",
      Grounds.TEMPLATES,
      "Give one name for each value, in the same order."),
  LENIENT(
      "lint.lenient.type",
      "Only a string of format `date-time` can be read leniently.",
      Grounds.TEMPLATES,
      "Delete `x-lenient`."),
  FACTORY(
      "lint.factory.arguments",
      "The arguments of a factory do not make its object: {received}.",
      "The templates of the client: `x-factory` names the arguments of the method `of`, in their order.",
      "Name each required property once, and optional ones at will; or delete `x-factory`, as the builder is always there."),
  NAME_TAKEN(
      "lint.name.taken",
      "The {subject} `{received}` cannot be generated; the name is taken in Java.",
      Grounds.JAVA,
      "Rename schemas and operations, whose names the wire does not show; leave a property out, the client ignores unknown ones."),
  NAME_UNFIT(
      "lint.name.unfit",
      "The {subject} `{received}` cannot be generated; its name has no letter, or a quote, an emoji or a control character.",
      Grounds.JAVA,
      "Leave it out, or rename it."),
  NAME_ALIKE(
      "lint.name.alike",
      "Several names become the same name in Java: the {subject} {received}.",
      Grounds.JAVA,
      "Rename or leave out all but one of them."),
  CONSTANT_NAME(
      "lint.constant.name",
      "`{subject}` gives a Java constant no name: it {received}.",
      Grounds.JAVA,
      "Name the constants: `x-enum-varnames` with one name in capital letters, digits and underscores for each value."),
  JAVADOC_TEXT(
      "lint.javadoc.text",
      "`{subject}` has a meaning of its own in Javadoc, which this text becomes.",
      Grounds.JAVADOC,
      "Word the text without it."),
  JAVADOC_CODE(
      "lint.javadoc.code",
      "`{subject}` cannot stand in Javadoc, for its `{received}`.",
      Grounds.JAVADOC,
      "Leave it out: unknown properties are ignored, and an open set keeps unknown values."),
  JAVADOC_LOST(
      "lint.javadoc.lost",
      "A text beside `anyOf` does not become Javadoc.",
      Grounds.JAVADOC,
      "Move it into the member that has the `enum`.");

  private final RuleText text;

  GeneratorRule(String id, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** What many rules rest on. */
  private static final class Grounds {
    static final String TEMPLATES =
        "The templates of the client, which express no more than the client needs.";
    static final String RETROFIT = "Retrofit, which the generated interface is called through.";
    static final String JAVA =
        "The Java Language Specification, section 3: names, and what is reserved among them.";
    static final String JAVADOC = "Descriptions, names and values become Javadoc.";
  }
}
