package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.report.Acceptable;
import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deviation, however often it was seen.
 *
 * @param kind what it means
 * @param rule which rule it breaks
 * @param sentence the fault, as it was found
 * @param file the file of the contract
 * @param line the line of the fact in it, from 1
 * @param pointer the JSON pointer of the fact
 * @param basis what the fact rests on: {@code documented}, {@code implied}, {@code assumed} or {@code
 *     standard}
 * @param source the vendor's sample, the reason, or the section of the standard
 * @param expected what should have come
 * @param received what came, without secrets
 * @param hint what may be behind it, or empty
 * @param question the case or probe that first showed it; empty if none did
 * @param exchange the number of the exchange that first showed it, from 1; 0 if none did
 * @param count how many exchanges showed it
 * @param curl a command line that shows it again; empty if there is none
 * @param pact where in a pact it first stands; null if it is of no pact
 */
public record Finding(
    Kind kind,
    Rule rule,
    String sentence,
    String file,
    int line,
    String pointer,
    String basis,
    String source,
    String expected,
    String received,
    String hint,
    String question,
    int exchange,
    int count,
    String curl,
    @Nullable PactPlace pact)
    implements Acceptable {
  /**
   * Names the rule.
   *
   * @return its id, such as {@code schema.required}
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
    return new Finding(
        kind, rule, sentence, file, line, pointer, basis, source, expected, received, hint,
        question, exchange, count + 1, curl, pact);
  }

  @Override
  public List<String> identity() {
    return List.of(rule.id(), pointer);
  }
}
