package io.github.pavecontract.photosurl.benchmarks;

/** What is measured, and in which unit. */
enum Measure {
  /** Time of one operation. */
  TIME("µs", false),
  /** CPU time of the thread that calls, for one operation. */
  CALLER_CPU("µs of the caller's CPU", false),
  /** How many requests are answered. */
  RATE("requests/s", true),
  /** The time in which 99 of 100 requests are answered. */
  P99("ms, 99 of 100", false),
  /** Time from the start of a server to its first answer. */
  START("s to the first answer", false),
  /** Time of a process from its start to its end. */
  WALL("s", false),
  /** CPU time of a process and of those that it starts. */
  CPU("s of CPU", false),
  /** The peak of the resident memory of a process and of those that it starts. */
  MEMORY("MB at most", false);

  private final String unit;
  private final boolean moreIsBetter;

  Measure(String unit, boolean moreIsBetter) {
    this.unit = unit;
    this.moreIsBetter = moreIsBetter;
  }

  String unit() {
    return unit;
  }

  /** How many times better one value is than another; below 1 if it is worse. */
  double advantage(double value, double other) {
    return moreIsBetter ? value / other : other / value;
  }
}
