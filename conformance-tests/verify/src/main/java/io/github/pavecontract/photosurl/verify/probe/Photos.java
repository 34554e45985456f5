package io.github.pavecontract.photosurl.verify.probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Of which labels a probe sends photos. */
enum Photos {
  FIRST,
  TWO,
  ALL,
  SHUFFLED,
  EVERY,
  OFTEN,
  EACH,
  LAST,
  APART,
  REST,
  TWICE,
  PAIR,
  COPIES;

  /** How many labels the first session gets together, so that there is a mixture with several new. */
  private static final int LEFT = 6;

  /** How many labels are submitted at once, and how often one of them is. */
  private static final int AT_ONCE = 3;

  /** The labels of each request. */
  List<List<String>> of(List<String> labels, Urls urls) {
    int alone = Math.max(labels.size() - LEFT, 0);
    return switch (this) {
      case FIRST -> List.of(first(labels, 1));
      case TWO -> List.of(first(labels, 2));
      case ALL -> List.of(labels);
      case SHUFFLED -> List.of(shuffled(labels));
      case EVERY -> each(labels);
      case OFTEN -> Collections.nCopies(urls.forms(), first(labels, 1));
      // Cases of the contract submit the first two, alone and in a mixture.
      case EACH -> each(labels.subList(Math.min(2, alone), last(alone)));
      case LAST -> each(labels.subList(last(alone), apart(alone)));
      case APART -> each(labels.subList(apart(alone), alone));
      case REST -> each(labels.subList(alone, labels.size()));
      // Of those that are left, each in one request only.
      case TWICE ->
        each(labels.subList(alone, labels.size())).stream()
            .limit(1)
            .map(label -> List.of(label.get(0), label.get(0)))
            .toList();
      case PAIR ->
        List.of(
            labels.subList(Math.min(alone + 1, labels.size()), Math.min(alone + 3, labels.size())));
      case COPIES ->
        labels.size() < alone + 4
            ? List.of()
            : Collections.nCopies(AT_ONCE, List.of(labels.get(alone + 3)));
    };
  }

  /** Where the last one begins that is submitted alone. */
  private static int last(int alone) {
    return Math.max(apart(alone) - 1, Math.min(2, alone));
  }

  /** Where those begin that are submitted at once. */
  private static int apart(int alone) {
    return Math.max(alone - AT_ONCE, Math.min(2, alone));
  }

  private static List<String> first(List<String> labels, int count) {
    return labels.subList(0, Math.min(count, labels.size()));
  }

  private static List<List<String>> each(List<String> labels) {
    return labels.stream().map(List::of).toList();
  }

  /** The order is the same in each run, so that a finding can be had again. */
  private static List<String> shuffled(List<String> labels) {
    List<String> shuffled = new ArrayList<>(labels);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }
}
