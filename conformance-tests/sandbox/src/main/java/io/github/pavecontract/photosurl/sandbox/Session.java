package io.github.pavecontract.photosurl.sandbox;

import java.time.Instant;

/** What became of each label of one session. Guarded by its own monitor. */
final class Session {
  /** What is known of a photo; the session keeps no more, so that many fit into little memory. */
  private static final byte PROCESSED = Byte.MAX_VALUE;

  /** What a photo of a submission can come to. */
  enum Fate {
    SUBMITTED,
    STILL_PROCESSING,
    ALREADY_PROCESSED
  }

  private final boolean closed;
  /** For each label: 0 if it has no photo, else 1 + the number of its refusals, or PROCESSED. */
  private final byte[] photos;
  /** For each label: when its photo was submitted, in milliseconds since the epoch. */
  private final long[] submittedAt;

  Session(boolean closed, int labels) {
    this.closed = closed;
    this.photos = new byte[labels];
    this.submittedAt = new long[labels];
  }

  boolean isClosed() {
    return closed;
  }

  int labels() {
    return photos.length;
  }

  /** How many labels have a photo. */
  synchronized int photos() {
    int count = 0;
    for (byte photo : photos) {
      count += photo == 0 ? 0 : 1;
    }
    return count;
  }

  /** How many of the photos are processed, as far as anybody has asked. */
  synchronized int processed() {
    int count = 0;
    for (byte photo : photos) {
      count += photo == PROCESSED ? 1 : 0;
    }
    return count;
  }

  synchronized Fate submit(int label, Processing processing, Instant now) {
    if (photos[label] == 0) {
      put(label, now);
      return Fate.SUBMITTED;
    }
    if (photos[label] == PROCESSED
        || processing.isDone(photos[label] - 1, Instant.ofEpochMilli(submittedAt[label]), now)) {
      photos[label] = PROCESSED;
      return Fate.ALREADY_PROCESSED;
    }
    if (photos[label] < PROCESSED - 1) {
      photos[label]++;
    }
    return Fate.STILL_PROCESSING;
  }

  synchronized void put(int label, Instant now) {
    photos[label] = 1;
    submittedAt[label] = now.toEpochMilli();
  }

  synchronized void process(int label) {
    if (photos[label] != 0) {
      photos[label] = PROCESSED;
    }
  }

  synchronized void processAll() {
    for (int label = 0; label < photos.length; label++) {
      process(label);
    }
  }
}
