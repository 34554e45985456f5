package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Matchers of a status, as the fourth version of the specification has them. */
final class StatusCodes {
  private StatusCodes() {}

  /** Whether a team that expects an interaction takes a status. */
  static boolean accepts(Interaction interaction, int status) {
    List<Matcher> rules = interaction.response().statusRules();
    return rules.isEmpty() ? status == interaction.status() : accepts(rules, status);
  }

  static boolean accepts(List<Matcher> matchers, int status) {
    return matchers.stream()
        .allMatch(matcher -> accepts(matcher.attributes().path("status"), status));
  }

  private static boolean accepts(JsonNode expected, int status) {
    if (expected.isArray()) {
      return expected.valueStream().anyMatch(one -> accepts(one, status));
    }
    if (expected.isInt()) {
      return expected.asInt() == status;
    }
    return switch (expected.asText()) {
      case "info", "information" -> status / 100 == 1;
      case "success" -> status / 100 == 2;
      case "redirect" -> status / 100 == 3;
      case "clientError" -> status / 100 == 4;
      case "serverError" -> status / 100 == 5;
      case "nonError" -> status < 400;
      case "error" -> status >= 400;
      default -> false;
    };
  }
}
