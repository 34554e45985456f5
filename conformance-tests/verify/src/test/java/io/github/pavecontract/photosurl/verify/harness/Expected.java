package io.github.pavecontract.photosurl.verify.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.report.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is found in each variant of a group, from a table of {@code src/test/resources/harness}. */
public final class Expected {
  private static final Path FOLDER = Path.of("src/test/resources/harness");
  private static final String OPERATION = Contract.bundled().operations().get(0).pointer();

  private final Map<String, List<String>> byVariant = new LinkedHashMap<>();

  private Expected(Document table) {
    table
        .root()
        .properties()
        .forEach(row -> byVariant.put(
            row.getKey(), row.getValue().valueStream().map(JsonNode::asText).toList()));
  }

  static Expected in(String group) {
    return new Expected(Document.read(FOLDER.resolve(group + ".yaml")));
  }

  List<String> of(Variant variant) {
    return byVariant.getOrDefault(variant.id(), List.of("the table has no such variant"));
  }

  Map<String, List<String>> all() {
    return byVariant;
  }

  /** A finding as the tables have it: kind, id and place in the contract. */
  static String text(Finding finding) {
    return finding.kind().name().toLowerCase(Locale.ROOT) + " " + finding.id() + " "
        + finding.place().pointer().replace(OPERATION, "{operation}");
  }
}
