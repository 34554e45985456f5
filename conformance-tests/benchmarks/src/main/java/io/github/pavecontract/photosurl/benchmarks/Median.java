package io.github.pavecontract.photosurl.benchmarks;

import java.util.stream.DoubleStream;

/** The value in the middle. */
final class Median {
  private Median() {}

  static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
