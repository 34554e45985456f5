package io.github.pavecontract.photosurl.verify;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.check.AnnouncementRule;
import io.github.pavecontract.photosurl.verify.check.BodyRule;
import io.github.pavecontract.photosurl.verify.check.ErrorRule;
import io.github.pavecontract.photosurl.verify.check.FateRule;
import io.github.pavecontract.photosurl.verify.check.KeywordRule;
import io.github.pavecontract.photosurl.verify.check.LeakRule;
import io.github.pavecontract.photosurl.verify.check.SessionRule;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import io.github.pavecontract.photosurl.verify.finding.GapRule;
import io.github.pavecontract.photosurl.verify.traffic.RequestRule;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that {@code verify} knows. */
public final class VerifyRules {
  private VerifyRules() {}

  /**
   * Lists the rules.
   *
   * @return all of them, family by family, in the order in which an answer is judged
   */
  public static List<Rule> all() {
    return Stream.of(
            List.of(LeakRule.values()),
            List.of(AnnouncementRule.values()),
            List.of(HttpRule.values()),
            List.of(StatusRule.values()),
            List.of(BodyRule.values()),
            KeywordRule.ALL.all(),
            List.of(FateRule.values()),
            List.of(SessionRule.values()),
            List.of(ErrorRule.values()),
            RequestRule.all(),
            List.of(GapRule.values()))
        .<Rule>flatMap(List::stream)
        .toList();
  }
}
