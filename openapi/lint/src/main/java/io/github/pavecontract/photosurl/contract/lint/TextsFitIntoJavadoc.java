package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Descriptions, names and values become Javadoc, in which a few sequences have a meaning of their own. */
final class TextsFitIntoJavadoc implements LintCheck {
  private static final Pattern UNFIT = Pattern.compile("\\*/|\\\\u|\\{@|^\\s*@", Pattern.MULTILINE);

  /** Names and values stand in code tags, which a brace would open or close. */
  private static final Pattern UNFIT_CODE = Pattern.compile("\\*/|[{}]");

  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    Nodes.visit(document.root(), (pointer, node) -> {
      for (String name : List.of("description", "summary", "title")) {
        JsonNode text = node.path(name);
        Matcher unfit = UNFIT.matcher(text.isTextual() ? text.asText() : "");
        if (unfit.find()) {
          problems.add(
              GeneratorRule.JAVADOC_TEXT,
              Pointers.child(pointer, name),
              unfit.group().strip());
        }
      }
    });
    Nodes.visitSchemas(document, (pointer, schema) -> {
      schema
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name -> checkCode(Pointers.child(pointer, "properties", name), name, problems));
      for (int i = 0; i < schema.path("enum").size(); i++) {
        String value = schema.path("enum").get(i).asText();
        checkCode(Pointers.child(pointer, "enum", String.valueOf(i)), value, problems);
      }
    });
  }

  private static void checkCode(String pointer, String code, Problems problems) {
    Matcher unfit = UNFIT_CODE.matcher(code);
    if (unfit.find()) {
      problems.add(GeneratorRule.JAVADOC_CODE, pointer, code, "", unfit.group());
    }
  }
}
