package io.github.pavecontract.photosurl.suites.provider;

import io.github.pavecontract.photosurl.verify.harness.Answer;
import java.util.function.Consumer;

/**
 * A fact that an interaction of a pact pins, and how an answer deviates in just that.
 *
 * @param interaction the description of the interaction
 * @param deviation what is different
 * @param change makes an answer differ
 */
record Fact(String interaction, String deviation, Consumer<Answer> change) {
  @Override
  public String toString() {
    return interaction.replaceFirst(":.*", "") + ": " + deviation;
  }
}
