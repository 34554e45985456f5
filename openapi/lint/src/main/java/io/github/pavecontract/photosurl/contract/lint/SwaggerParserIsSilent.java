package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Swagger Parser, which the generator reads the contract with, has nothing to say about it. */
final class SwaggerParserIsSilent implements LintCheck {
  /** A step of the path by which a message names a place: [0], (post), '/a.b', or a name. */
  private static final Pattern STEP =
      Pattern.compile("\\[(\\d+)\\]|\\((\\w+)\\)|'([^']*)'|([^.'()\\[\\]\\s]+)");

  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    String version = document.at("/openapi").asText();
    if (!version.startsWith("3.0.")) {
      problems.add(LintRule.OPENAPI_VERSION, "/openapi", "", "", version);
    }
    List<String> messages = new OpenAPIV3Parser()
        .readContents(document.root().toString(), null, new ParseOptions())
        .getMessages();
    for (String message : Objects.requireNonNullElse(messages, List.<String>of())) {
      problems.add(LintRule.OPENAPI_FORM, place(document, message), "", "", message);
    }
  }

  /** The deepest place that the message names, as its messages carry neither line nor pointer. */
  private static String place(Document document, String message) {
    String pointer = "";
    Matcher step = STEP.matcher(message.replaceFirst("^attribute ", ""));
    while (step.find()) {
      String token = step.group().replaceAll("^[\\['(]|[\\])']$", "");
      String child = Pointers.child(pointer, token);
      if (document.at(child).isMissingNode()) {
        break;
      }
      pointer = child;
    }
    return pointer;
  }
}
