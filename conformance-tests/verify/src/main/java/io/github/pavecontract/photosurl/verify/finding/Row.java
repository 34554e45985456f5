package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question.
 *
 * @param number the number of its exchange, from 1; 0 if there was none
 * @param id the case or probe
 * @param isCase whether it is a case of the contract
 * @param sentence what was expected, in words
 * @param basis why: {@code documented}, {@code implied}, {@code assumed} or {@code standard}
 * @param expected the statuses that were expected, such as {@code 400 or 404}
 * @param result what it came to
 * @param reason why there is no answer; empty if there is one
 * @param exchange the request and its answer, or null
 * @param broken the rules that the answer breaks, and where
 */
public record Row(
    int number,
    String id,
    boolean isCase,
    String sentence,
    String basis,
    String expected,
    Result result,
    String reason,
    @Nullable Exchange exchange,
    List<Broken> broken) {
  /** Copies the list. */
  public Row {
    broken = List.copyOf(broken);
  }

  /**
   * Lists the rules that the answer breaks.
   *
   * @return their ids, each once
   */
  public List<String> ids() {
    return broken.stream().map(each -> each.rule().id()).distinct().toList();
  }

  /**
   * Tells whether a finding is about this answer.
   *
   * @param finding the finding
   * @return whether it tells of a rule that the answer breaks, in the same place, and of what that means
   */
  public boolean isToldBy(Finding finding) {
    return broken.stream().anyMatch(each -> each.isToldBy(finding));
  }

  /**
   * Tells whether a finding shows what is wrong with this answer.
   *
   * @param finding the finding
   * @return whether it tells of a rule that the answer breaks, in the same place, be it that what is drift
   *     here is a violation elsewhere
   */
  public boolean isShownBy(Finding finding) {
    return broken.stream().anyMatch(each -> each.isShownBy(finding));
  }

  /**
   * Says what the question came to by the findings that are left.
   *
   * @param left the findings that are told
   * @param accepted those that are known and accepted
   * @return the result
   */
  public Result result(List<Finding> left, List<Finding> accepted) {
    Set<Kind> kinds = broken.stream()
        .filter(each -> left.stream().anyMatch(each::isShownBy))
        .filter(each ->
            accepted.stream().noneMatch(each::isToldBy) || left.stream().anyMatch(each::isToldBy))
        .map(Broken::kind)
        .collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return accepted.stream().anyMatch(this::isShownBy) ? Result.ACCEPTED : result;
    }
    return result == Result.VIOLATION && !kinds.contains(Kind.VIOLATION) ? Result.DRIFT : result;
  }

  /**
   * The same question, of whose answer nothing can be said.
   *
   * @return a copy
   */
  public Row unjudged() {
    return new Row(
        number,
        id,
        isCase,
        sentence,
        basis,
        expected,
        result == Result.NOT_RUN ? Result.NOT_RUN : Result.UNJUDGED,
        reason,
        exchange,
        List.of());
  }
}
