package io.github.pavecontract.photosurl.verify.probe;

import java.security.SecureRandom;

/** Keys of sessions that do not exist: the key of an example may be that of a session. */
final class MadeUpKey {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int RANDOM = 12;

  private MadeUpKey() {}

  /** A key in the form of another: what stands before its last hyphen, and random characters. */
  static String like(String example) {
    SecureRandom random = new SecureRandom();
    StringBuilder key = new StringBuilder(example.substring(0, example.lastIndexOf('-') + 1));
    int rest = Math.max(RANDOM, example.length() - key.length());
    for (int i = 0; i < rest; i++) {
      key.append(CAPITALS.charAt(random.nextInt(CAPITALS.length())));
    }
    return key.toString();
  }
}
