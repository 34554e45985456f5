package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets inside of Base64, in both alphabets, with or without padding, at any offset. */
final class Base64Form {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

  private Base64Form() {}

  /** Changes what is encoded in a word, where there is something to change, and encodes it again. */
  static String replace(String view, UnaryOperator<String> change) {
    Matcher matcher = WORD.matcher(view);
    return matcher.replaceAll(word -> Matcher.quoteReplacement(replaceWord(word, change)));
  }

  private static String replaceWord(MatchResult match, UnaryOperator<String> change) {
    String word = match.group();
    boolean urlSafe = word.indexOf('-') >= 0 || word.indexOf('_') >= 0;
    String decoded;
    try {
      decoded = Bytes.view((urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(word));
    } catch (IllegalArgumentException e) {
      return word;
    }
    String changed = change.apply(decoded);
    if (changed.equals(decoded)) {
      return word;
    }
    Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
    return (word.endsWith("=") || word.length() % 4 == 0 ? encoder : encoder.withoutPadding())
        .encodeToString(Bytes.bytes(changed));
  }

  /**
   * What is left of a secret in the middle of something longer: the characters that do not depend on
   * its neighbours, for each of the three offsets.
   */
  static List<String> cores(String secret) {
    List<String> cores = new ArrayList<>();
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      int from = offset == 0 ? 0 : offset + 1;
      int to = shifted.length * 8 / 6;
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      if (to - from >= 6) {
        String core = encoded.substring(from, to);
        cores.add(core);
        cores.add(core.replace('+', '-').replace('/', '_'));
      }
    }
    return cores.stream().distinct().toList();
  }
}
