package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the API itself answers questions that are not those of {@code verify}, by its rules. There
 * may be few of them, and all of them may want the same answer, so that what is at least JSON counts as the
 * API's until questions that want different answers get the same.
 */
public final class Respondent {
  private final Patience patience;
  private final NotThisApi notThisApi;
  private final Set<Integer> expected = new HashSet<>();
  private Optional<WireAnswer> last = Optional.empty();
  private boolean answersJson;

  /**
   * Begins to listen.
   *
   * @param contract the contract of the API
   * @param baseUrl where it should be
   * @param most the most time that all questions may take
   */
  public Respondent(Contract contract, URI baseUrl, Duration most) {
    this.patience = new Patience(baseUrl.toString(), most);
    this.notThisApi = new NotThisApi(contract, baseUrl);
    patience.begin();
  }

  /**
   * Takes note of an answer.
   *
   * @param received the answer
   * @param status the status that was asked for
   */
  public void answered(WireAnswer received, int status) {
    patience.answered(received);
    JsonNode body = StrictJson.readOrNull(received.exchange().response().body().asByteBuffer());
    answersJson |= body != null && body.isContainerNode();
    last = Optional.of(received);
    expected.add(status);
    notThisApi
        .note(received, body)
        .filter(other -> !answersJson || expected.size() > 1)
        .ifPresent(patience::stop);
  }

  /**
   * Takes note that there was no answer.
   *
   * @param reason why
   */
  public void unanswered(NoAnswerException reason) {
    patience.unanswered(reason);
  }

  /**
   * Says why nothing more should be asked.
   *
   * @return a clause; empty while it makes sense to go on
   */
  public Optional<String> end() {
    return patience.end();
  }

  /**
   * Says, after the last question, why what was heard is not the API's word, or not all of it.
   *
   * @return the reason; empty if the API was heard to the end
   */
  public Optional<Unjudged> problem() {
    patience.over();
    return patience.problem().or(this::somethingElse);
  }

  private Optional<Unjudged> somethingElse() {
    return last.filter(received -> !answersJson && !notThisApi.isRefuted())
        .filter(received -> received.exchange().response().status() / 100 != 5)
        .map(notThisApi::what);
  }
}
