package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import io.github.pavecontract.photosurl.contract.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Descriptions become Javadoc, in which a few sequences would end the comment or mean a tag. */
final class TextsFitIntoJavadoc implements Rule {
  private static final Pattern UNFIT = Pattern.compile("\\*/|\\\\u|\\{@|^\\s*@", Pattern.MULTILINE);

  @Override
  public List<Problem> check(Contract contract) {
    Document document = contract.document();
    List<Problem> problems = new ArrayList<>();
    Nodes.visit(document.root(), (pointer, node) -> {
      for (String name : List.of("description", "summary", "title")) {
        JsonNode text = node.path(name);
        Matcher unfit = UNFIT.matcher(text.isTextual() ? text.asText() : "");
        if (unfit.find()) {
          problems.add(document.problem(
              Pointers.child(pointer, name),
              "`" + unfit.group().strip()
                  + "` has a meaning of its own in Javadoc, which this text becomes.",
              "Word the text without it."));
        }
      }
    });
    return problems;
  }
}
