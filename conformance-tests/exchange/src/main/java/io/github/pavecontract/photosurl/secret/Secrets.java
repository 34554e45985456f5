package io.github.pavecontract.photosurl.secret;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets with other texts, wherever and in whatever form they appear: in any case, plain,
 * percent-encoded, escaped as in JSON or HTML, broken into lines, in UTF-16, hexadecimal, Base64 or a
 * compressed form, and several of these one in another. The time is linear in the length of the text,
 * whatever is in it. No replacement is replaced again. Immutable.
 */
public final class Secrets {
  /** Shorter ones are no secrets, and replacing them would garble the texts around them. */
  public static final int SHORTEST = 6;

  private final Automaton words;
  private final @Nullable CredentialFinder credentials;
  private final Function<Credential, String> replacements;

  private Secrets(
      Map<String, String> byValue,
      @Nullable CredentialFinder credentials,
      Function<Credential, String> replacements) {
    this.words = new Automaton();
    byValue.forEach((value, replacement) -> {
      if (value.length() >= SHORTEST) {
        add(value, replacement.getBytes(StandardCharsets.UTF_8));
      }
    });
    words.build();
    this.credentials = credentials;
    this.replacements = replacements;
  }

  private Secrets(Secrets other, CredentialFinder credentials) {
    this.words = other.words;
    this.credentials = credentials;
    this.replacements = other.replacements;
  }

  /**
   * Recognises other credentials by their places.
   *
   * @param finder recognises them
   * @return the same values, which are not prepared again, with this finder
   */
  public Secrets with(CredentialFinder finder) {
    return new Secrets(this, finder);
  }

  private void add(String value, byte[] replacement) {
    words.add(value.getBytes(StandardCharsets.UTF_8), replacement);
    // Forms write a blank as a plus.
    words.add(value.replace(' ', '+').getBytes(StandardCharsets.UTF_8), replacement);
    if (value.chars().anyMatch(c -> c >= 0x80)) {
      addNonAscii(value, replacement);
      addNonAscii(value.toLowerCase(Locale.ROOT), replacement);
      addNonAscii(value.toUpperCase(Locale.ROOT), replacement);
    }
  }

  /** The case of ASCII letters alone does not matter, and zeros alone are skipped. */
  private void addNonAscii(String value, byte[] replacement) {
    words.add(value.getBytes(StandardCharsets.UTF_8), replacement);
    CharsetEncoder latin1 = StandardCharsets.ISO_8859_1.newEncoder();
    if (latin1.canEncode(value)) {
      words.add(value.getBytes(StandardCharsets.ISO_8859_1), replacement);
    } else {
      for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
        words.add(value.getBytes(wide), replacement);
        words.add(withoutZeros(value.getBytes(wide)), replacement);
      }
    }
  }

  private static byte[] withoutZeros(byte[] wide) {
    return WideText.of(wide).map(View::bytes).orElse(wide);
  }

  /**
   * Collects secrets.
   *
   * @param byValue what to put in the place of each; values shorter than {@link #SHORTEST} are left
   *     alone
   * @return the collection
   */
  public static Secrets of(Map<String, String> byValue) {
    return new Secrets(byValue, null, credential -> "");
  }

  /**
   * Collects secrets, and credentials that are recognised by their places.
   *
   * @param byValue what to put in the place of each value, wherever it appears
   * @param credentials recognises credentials, also short ones
   * @param replacements what to put in the place of each of these; a credential itself if it may stay
   * @return the collection
   */
  public static Secrets of(
      Map<String, String> byValue,
      CredentialFinder credentials,
      Function<Credential, String> replacements) {
    return new Secrets(new LinkedHashMap<>(byValue), credentials, replacements);
  }

  /**
   * Replaces the secrets in a text.
   *
   * @param text any text
   * @return the same without secrets
   */
  public String replaceIn(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] replaced = replaceIn(bytes);
    return replaced == bytes ? text : new String(replaced, StandardCharsets.UTF_8);
  }

  /**
   * Replaces the secrets in bytes, text or not.
   *
   * @param bytes any bytes
   * @return the same without secrets
   */
  public byte[] replaceIn(byte[] bytes) {
    return Edit.apply(bytes, decoding().edits(bytes));
  }

  /**
   * Replaces the secrets in the beginning of bytes of which nothing may be left unread. What follows that
   * is looked at as well, as a secret may begin in it and end behind it.
   *
   * @param bytes any bytes
   * @param length how many of them are wanted
   * @return these without secrets; empty if they are more than 16 MiB once they are unpacked, so that
   *     nobody can tell
   */
  public Optional<byte[]> replaceInAllOf(byte[] bytes, int length) {
    Decoding decoding = decoding();
    List<Edit> edits = decoding.edits(bytes);
    if (!decoding.isComplete()) {
      return Optional.empty();
    }
    int most = Math.min(length, bytes.length);
    List<Edit> wanted = edits.stream().filter(edit -> edit.from() < most).toList();
    int end =
        wanted.isEmpty() ? most : Math.max(most, wanted.get(wanted.size() - 1).to());
    return Optional.of(Edit.apply(bytes, 0, end, wanted));
  }

  private Decoding decoding() {
    return new Decoding(
        words.isEmpty() ? text -> List.of() : text -> Numbers.kept(text, words.find(text)),
        credentials == null ? text -> List.of() : text -> credentials.edits(text, replacements),
        words.longest());
  }
}
