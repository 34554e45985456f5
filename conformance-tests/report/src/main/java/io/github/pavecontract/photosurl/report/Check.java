package io.github.pavecontract.photosurl.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that was looked at, and what it came to.
 *
 * @param number its number, from 1; 0 if there was nothing to look at
 * @param group what kind of thing: {@code case}, {@code probe}, {@code interaction}, …
 * @param id its name
 * @param sentence what was expected, in words
 * @param result what it came to
 * @param reason why it came to nothing; empty otherwise
 * @param seconds how long it took
 * @param rules the ids of the rules that it breaks, accepted or not
 * @param findings those findings of the report that it shows
 * @param details what else is known
 * @param messages what was sent and what came, without secrets
 */
public record Check(
    int number,
    String group,
    String id,
    String sentence,
    Result result,
    String reason,
    double seconds,
    List<String> rules,
    List<Finding> findings,
    List<Detail> details,
    Optional<Messages> messages) {
  /** What a check can come to. */
  public enum Result {
    /** As it should be. */
    OK,
    /** Not as it must be. */
    VIOLATION,
    /** Different where nothing is certain. */
    DRIFT,
    /** Not as it should be, which is known and accepted. */
    ACCEPTED,
    /** Answered, and nothing can be said of the answer. */
    UNJUDGED,
    /** Asked, and nothing came. */
    NO_ANSWER,
    /** Not looked at. */
    NOT_RUN;

    /**
     * Names the result.
     *
     * @return words in lower case, such as {@code no answer}
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Copies the lists. */
  public Check {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    details = List.copyOf(details);
  }

  /**
   * A request and its answer.
   *
   * @param request what was sent
   * @param response what came
   */
  public record Messages(Message request, Message response) {}

  /**
   * One message.
   *
   * @param first the method and url of a request, or the status of a response
   * @param headers its fields in their order, each a name and a value
   * @param body its body; {@code base64:} before what is no text
   */
  public record Message(String first, List<Field> headers, String body) {
    /** Copies the list. */
    public Message {
      headers = List.copyOf(headers);
    }
  }

  /**
   * One field of a message.
   *
   * @param name its name
   * @param value its value
   */
  public record Field(String name, String value) {}
}
