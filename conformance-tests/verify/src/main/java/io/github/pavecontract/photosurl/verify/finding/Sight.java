package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding, with what makes it the same as others and tells which of them was first.
 *
 * @param finding as it was first seen, with the number of all sights
 * @param cause what tells one cause from another, wherever it shows
 * @param first when and where it was first seen
 */
public record Sight(Finding finding, String cause, FirstSeen first) {
  /** What makes two sights the same finding. */
  record Key(Kind kind, Rule rule, String place, String cause) {}

  /** The same fault, seen where it is certain that it is one and where it is not. */
  record Shadow(Rule rule, String place, String cause) {}

  /**
   * Reads a finding of a report again.
   *
   * @param finding the finding
   * @param details its details in JSON
   * @return the finding with what makes it the same as others
   */
  public static Sight read(Finding finding, JsonNode details) {
    return new Sight(finding, SeenDetails.cause(details), SeenDetails.seen(details));
  }

  /**
   * Reads what a finding says beside others so that it can be read again.
   *
   * @param details its details in JSON
   * @return the details
   */
  public static List<Detail> details(JsonNode details) {
    return SeenDetails.of(SeenDetails.seen(details), SeenDetails.cause(details));
  }

  Key key() {
    return new Key(finding.kind(), finding.rule(), place(), cause);
  }

  Shadow shadow() {
    return new Shadow(finding.rule(), place(), cause);
  }

  private String place() {
    String pointer = finding.place().pointer();
    return finding.rule() instanceof ExchangeRule rule ? rule.scope().key(pointer) : pointer;
  }

  Sight again() {
    return new Sight(finding.again(), cause, first);
  }

  /**
   * Adds findings up.
   *
   * @param some findings, each once
   * @param others findings, each once
   * @return each of them once, as it was first seen
   */
  public static Collection<Sight> sum(Collection<Sight> some, Collection<Sight> others) {
    Map<Key, Sight> sum = new HashMap<>();
    some.forEach(sight -> sum.put(sight.key(), sight));
    others.forEach(sight -> sum.merge(sight.key(), sight, Sight::plus));
    return sum.values();
  }

  /** Both together: as first seen, counted as often as both. */
  Sight plus(Sight other) {
    int order = first.compareTo(other.first);
    // Whoever adds the same file twice shall get the same either way.
    int tie = order != 0 ? order : finding.toString().compareTo(other.finding.toString());
    Sight earlier = tie <= 0 ? this : other;
    long count = finding.count() + other.finding.count();
    return new Sight(earlier.finding.counted(count), cause, earlier.first);
  }
}
