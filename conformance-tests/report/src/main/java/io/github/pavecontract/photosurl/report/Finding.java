package io.github.pavecontract.photosurl.report;

import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;
import java.util.OptionalInt;

/**
 * One thing found, however often it was seen.
 *
 * @param kind what it means
 * @param rule which rule it breaks
 * @param sentence the fault, as it was found
 * @param place the place of the contract that it is about
 * @param basis what that place rests on: {@code documented}, {@code implied}, {@code assumed} or {@code
 *     standard}; empty where that is no question
 * @param source the vendor's sample, the reason, or the section of the standard; may be empty
 * @param details what else is known, in the order in which one reads it
 * @param count how often it was seen
 */
public record Finding(
    Kind kind,
    Rule rule,
    String sentence,
    Place place,
    String basis,
    String source,
    List<Detail> details,
    long count) {
  /** Copies the list. */
  public Finding {
    details = List.copyOf(details);
  }

  /**
   * Names the rule.
   *
   * @return its id
   */
  public String id() {
    return rule.id();
  }

  /**
   * Counts another sight of it.
   *
   * @return a copy
   */
  public Finding again() {
    return counted(count + 1);
  }

  /**
   * Counts its sights.
   *
   * @param sights how often it was seen
   * @return a copy
   */
  public Finding counted(long sights) {
    return new Finding(kind, rule, sentence, place, basis, source, details, sights);
  }

  /**
   * Tells which check showed it first.
   *
   * @return the number of the check; empty if none did
   */
  public OptionalInt checkNumber() {
    return details.stream()
        .map(Detail::checkNumber)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /**
   * Looks up what an entry of accepted findings names.
   *
   * @param name {@code id}, {@code pointer}, or the name of a detail
   * @return the value; empty if there is none
   */
  public String property(String name) {
    return switch (name) {
      case "id" -> rule.id();
      case "pointer" -> place.pointer();
      default ->
        details.stream()
            .filter(detail -> detail.name().equals(name))
            .map(Detail::text)
            .findFirst()
            .orElse("");
    };
  }
}
