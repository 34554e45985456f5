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
      "The url of a server is no base URL.",
      Grounds.TEMPLATES,
      "Write it with scheme, host and path, without variables and query."),
  SECURITY_SCHEME(
      "lint.security.scheme",
      "A security scheme is no API key in a header.",
      Grounds.TEMPLATES,
      "Declare it as {type: apiKey, in: header}; a bearer token is the value of `Authorization`."),
  SECURITY_HEADER(
      "lint.security.header",
      "A header with a credential has no name of an HTTP header.",
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
      "An operation has the method TRACE.",
      Grounds.RETROFIT,
      "Leave the operation out."),
  BODY_OPTIONAL(
      "lint.body.optional",
      "A request body may be left out.",
      Grounds.RETROFIT,
      "Add `required: true`."),
  BODY_METHOD(
      "lint.body.method",
      "A request has a body that its method does not carry.",
      Grounds.RETROFIT,
      "Use POST, PUT or PATCH, or parameters instead of the body."),
  BODY_OF_HEAD(
      "lint.body.of-head",
      "The response to HEAD has a body.",
      "RFC 9110, section 9.3.2: the response to HEAD has no content.",
      "Delete `content`."),
  MEDIA_TYPE(
      "lint.body.media-type",
      "A body is of another type than JSON.",
      Grounds.TEMPLATES,
      "Describe it as application/json; the client speaks JSON only."),
  RESPONSES_DIFFER(
      "lint.response.differs",
      "Two successful responses have different schemas.",
      Grounds.TEMPLATES,
      "Use one schema for both; a method has one return type."),
  PARAMETER_NAME(
      "lint.parameter.name",
      "The name of a parameter cannot be one in Java or Retrofit.",
      Grounds.JAVA,
      "Rename a path parameter, which the wire does not show; leave others out, if they are optional."),
  PARAMETER_COOKIE(
      "lint.parameter.cookie",
      "A parameter is a cookie.",
      Grounds.RETROFIT,
      "Send it as a header parameter, if the API allows."),
  PARAMETER_CONTENT(
      "lint.parameter.content",
      "A parameter has `content`.",
      Grounds.TEMPLATES,
      "Describe it with a `schema`."),
  PARAMETER_STYLE(
      "lint.parameter.style",
      "A parameter has a style that is not generated.",
      Grounds.RETROFIT,
      "Use `simple` for paths and headers, `form` for queries; explode lists."),
  PARAMETER_TYPE(
      "lint.parameter.type",
      "A parameter is of a type that is not generated.",
      Grounds.TEMPLATES,
      "Use one parameter for each property of an object; declare a time as a string."),
  SCHEMA_ONE_OF(
      "lint.schema.one-of",
      "A value is of several types.",
      Grounds.TEMPLATES,
      "Describe one object with the properties of all variants, the varying ones optional."),
  SCHEMA_DISCRIMINATOR(
      "lint.schema.discriminator",
      "A discriminator asks for a class hierarchy.",
      Grounds.TEMPLATES,
      "Describe one object with the properties of all variants, the varying ones optional."),
  SCHEMA_ANY_OF(
      "lint.schema.any-of",
      "An `anyOf` is no open set of strings.",
      Grounds.TEMPLATES,
      "Write exactly two members: {type: string, enum: […]} and {type: string}."),
  SCHEMA_ALL_OF(
      "lint.schema.all-of",
      "An `allOf` combines what are no objects, or itself.",
      Grounds.TEMPLATES,
      "Combine objects with properties; to name another schema, refer to it directly."),
  OPEN_SET_PLACE(
      "lint.schema.open-set",
      "An open set has no name.",
      Grounds.TEMPLATES,
      "Move it to `components/schemas`, and refer to it."),
  SCHEMA_FREE(
      "lint.schema.free-form",
      "A value is of any form.",
      Grounds.TEMPLATES,
      "Give it a type; an object needs `properties` or an `additionalProperties` schema."),
  SCHEMA_MIXED(
      "lint.schema.mixed",
      "An object has named and further properties.",
      Grounds.TEMPLATES,
      "Move the further ones to a property of their own, or delete `additionalProperties`."),
  SCHEMA_RECURSIVE(
      "lint.schema.recursive",
      "A list or map holds itself.",
      Grounds.TEMPLATES,
      "Put an object with properties between."),
  SCHEMA_TYPE(
      "lint.schema.type",
      "A type or format has no model.",
      Grounds.TEMPLATES,
      "Use a type of OpenAPI 3.0, and describe an encoding in words."),
  SCHEMA_ALIAS(
      "lint.schema.alias",
      "A schema is but another name of another one.",
      Grounds.TEMPLATES,
      "Refer to the other one directly."),
  SCHEMA_SIZE(
      "lint.schema.size",
      "A schema has more members than fit into a Java class or method.",
      "The Java Virtual Machine Specification, section 4.11: limits of classes and methods.",
      "Split the schema."),
  ENUM_BODY(
      "lint.enum.body",
      "An enum is a whole body.",
      Grounds.TEMPLATES,
      "Wrap it into an object with one property."),
  ENUM_VALUE(
      "lint.enum.value",
      "A value of an enum is not of its type.",
      "OpenAPI 3.0.3, Schema Object: `enum` and `type` hold together.",
      "Quote it, correct the type, or say null by `nullable: true`."),
  ENUM_NAMES(
      "lint.enum.names",
      "An enum has not as many names as values.",
      Grounds.TEMPLATES,
      "Give one name for each value, in the same order."),
  LENIENT(
      "lint.lenient.type",
      "What is no time is to be read leniently.",
      Grounds.TEMPLATES,
      "Delete `x-lenient`."),
  FACTORY(
      "lint.factory.arguments",
      "A factory has other arguments than an object needs.",
      "The templates of the client: `x-factory` names the arguments of the method `of`, in their order.",
      "Name each required property once, and optional ones at will; or delete `x-factory`."),
  NAME_TAKEN(
      "lint.name.taken",
      "A name is taken in Java.",
      Grounds.JAVA,
      "Rename schemas and operations, whose names the wire does not show; leave a property out, the client ignores unknown ones."),
  NAME_UNFIT(
      "lint.name.unfit",
      "A name has no letter, or a character that Java cannot have.",
      Grounds.JAVA,
      "Leave it out, or rename it."),
  NAME_ALIKE(
      "lint.name.alike",
      "Two names become the same name in Java.",
      Grounds.JAVA,
      "Rename or leave out one of them."),
  CONSTANT_NAME(
      "lint.constant.name",
      "No constant can be named after a value, or the name that is given is none.",
      Grounds.JAVA,
      "Name the constants: `x-enum-varnames` with one name in capital letters, digits and underscores for each value."),
  JAVADOC_TEXT(
      "lint.javadoc.text",
      "A text has a sequence with a meaning of its own in Javadoc.",
      Grounds.JAVADOC,
      "Word the text without it."),
  JAVADOC_CODE(
      "lint.javadoc.code",
      "A name or value cannot stand in Javadoc.",
      Grounds.JAVADOC,
      "Leave it out: unknown properties are ignored, and an open set keeps unknown values."),
  JAVADOC_LOST(
      "lint.javadoc.lost",
      "A text does not become Javadoc.",
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
