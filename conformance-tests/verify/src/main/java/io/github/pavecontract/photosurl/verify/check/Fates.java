package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer says became of photos, by the flag of a result and by its text, of which each may be missing
 * or of a wrong type. The texts are those of the contract's examples.
 */
public final class Fates {
  private static final String MESSAGE = "message";

  private final Map<String, Boolean> submittedByText = new HashMap<>();
  private final Set<String> errorTexts = new HashSet<>();

  /**
   * Collects the texts of a contract.
   *
   * @param contract the contract
   */
  public Fates(Contract contract) {
    for (Case aCase : contract.cases()) {
      for (JsonNode result : aCase.response().path("data")) {
        submittedByText.put(
            result.path(MESSAGE).asText(), result.path("success").asBoolean());
      }
      if (aCase.status().first() / 100 == 4) {
        errorTexts.add(aCase.response().path(MESSAGE).asText());
      }
    }
    errorTexts.remove("");
  }

  /**
   * Reads the flag of a result, also where its type is wrong and its meaning plain.
   *
   * @param result the result of a photo
   * @return whether it says that the photo was submitted; empty if it says neither
   */
  public static Optional<Boolean> flag(JsonNode result) {
    return plainFlag(result.path("success"));
  }

  /** What a value means as a flag; empty if that is not plain. */
  static Optional<Boolean> plainFlag(JsonNode value) {
    return switch (value.isValueNode() ? value.asText().strip().toLowerCase(Locale.ROOT) : "") {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * Says what became of a photo.
   *
   * @param result its result
   * @return whether it was submitted; empty if flag and text contradict each other, or neither tells
   */
  public Optional<Boolean> submitted(JsonNode result) {
    Optional<Boolean> flag = flag(result);
    Optional<Boolean> text = byText(result);
    return flag.isPresent() && text.isPresent() && !flag.equals(text)
        ? Optional.empty()
        : flag.or(() -> text);
  }

  /**
   * Tells whether a result refuses its photo by flag and in the words of the contract.
   *
   * @param result the result of a photo
   * @return whether flag and text say so
   */
  public boolean refusesInWords(JsonNode result) {
    return flag(result).equals(Optional.of(false)) && byText(result).equals(Optional.of(false));
  }

  /**
   * Tells whether an error is one of the contract's, so that nothing was submitted by its request.
   *
   * @param status the status of the answer
   * @param body its body
   * @return whether the status refuses, and the text is that of a case that does
   */
  public boolean isRefusal(int status, JsonNode body) {
    return status / 100 == 4 && errorTexts.contains(body.path(MESSAGE).asText());
  }

  /**
   * Tells whether a text of an answer, whatever its form, says that a photo was submitted.
   *
   * @param body the body as text
   * @return whether the text of a submission stands in it
   */
  public boolean saysSubmitted(String body) {
    return submittedByText.entrySet().stream()
        .anyMatch(
            text -> text.getValue() && !text.getKey().isEmpty() && body.contains(text.getKey()));
  }

  private Optional<Boolean> byText(JsonNode result) {
    return Optional.ofNullable(submittedByText.get(result.path(MESSAGE).asText()));
  }
}
