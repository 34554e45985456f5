package io.github.pavecontract.photosurl.recording;

import org.jspecify.annotations.Nullable;

/** The recorded question that has most in common with one that was not recorded. */
final class Nearest {
  private final RecordedQuestion asked;
  private @Nullable RecordedQuestion nearest;
  private int index;

  Nearest(RecordedQuestion asked) {
    this.asked = asked;
  }

  void consider(int candidateIndex, RecordedQuestion candidate) {
    if (nearest == null || candidate.likeness(asked) > nearest.likeness(asked)) {
      nearest = candidate;
      index = candidateIndex;
    }
  }

  @Override
  public String toString() {
    return nearest == null
        ? "Nothing of the operation was recorded."
        : "The nearest one is entry " + index + ": " + nearest.differenceTo(asked) + ".";
  }
}
