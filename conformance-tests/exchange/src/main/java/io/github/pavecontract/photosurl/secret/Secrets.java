package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces secrets with other texts, wherever and in whatever form they appear: plain, percent-encoded
 * (also twice), escaped as in JSON or HTML, in UTF-16, hexadecimal or Base64. All of them in one pass,
 * the longest first, so that no replacement is replaced again. Immutable.
 */
public final class Secrets {
  /** Shorter ones are no secrets, and replacing them would garble the texts around them. */
  public static final int SHORTEST = 6;

  /** A pattern has no room for thousands of characters. */
  private static final int LONGEST_PART = 256;

  private record Form(String pattern, String replacement, int length) {}

  private final List<String> replacements = new ArrayList<>();
  private final Pattern forms;
  private final boolean any;

  private Secrets(Map<String, String> byValue) {
    List<Form> all = new ArrayList<>();
    byValue.forEach((value, replacement) -> {
      if (value.length() >= SHORTEST) {
        parts(value).forEach(part -> add(all, part, replacement));
      }
    });
    all.sort(Comparator.comparingInt(Form::length).reversed());
    StringBuilder alternatives = new StringBuilder();
    for (Form form : all) {
      alternatives
          .append(alternatives.isEmpty() ? "(" : "|(")
          .append(form.pattern())
          .append(")");
      replacements.add(form.replacement());
    }
    this.any = !all.isEmpty();
    this.forms = Pattern.compile(alternatives.toString());
  }

  /** The parts of a long secret are as secret as the whole. */
  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    String rest = value;
    while (rest.length() > LONGEST_PART + SHORTEST) {
      parts.add(rest.substring(0, LONGEST_PART));
      rest = rest.substring(LONGEST_PART);
    }
    parts.add(rest);
    return parts;
  }

  private static void add(List<Form> all, String value, String replacement) {
    int length = value.length();
    all.add(new Form(EscapedForm.pattern(value), Bytes.viewOf(replacement), length));
    all.add(new Form(
        EscapedForm.utf16Pattern(value), String.join("\0", replacement.split("")), length));
    HexFormat hex = HexFormat.of();
    all.add(new Form(
        "(?i:" + hex.formatHex(value.getBytes(StandardCharsets.UTF_8)) + ")",
        hex.formatHex(replacement.getBytes(StandardCharsets.UTF_8)),
        length));
    for (String core : Base64Form.cores(value)) {
      all.add(new Form(Pattern.quote(core), Bytes.viewOf(replacement), length));
    }
  }

  /**
   * Collects secrets.
   *
   * @param byValue what to put in the place of each; values shorter than {@link #SHORTEST} are left
   *     alone
   * @return the collection
   */
  public static Secrets of(Map<String, String> byValue) {
    return new Secrets(new LinkedHashMap<>(byValue));
  }

  /**
   * Replaces the secrets in a text.
   *
   * @param text any text
   * @return the same without secrets
   */
  public String replaceIn(String text) {
    String view = Bytes.viewOf(text);
    String replaced = replace(view);
    return replaced.equals(view) ? text : Bytes.textOf(replaced);
  }

  /**
   * Replaces the secrets in bytes, text or not.
   *
   * @param bytes any bytes
   * @return the same without secrets
   */
  public byte[] replaceIn(byte[] bytes) {
    String view = Bytes.view(bytes);
    String replaced = replace(view);
    return replaced.equals(view) ? bytes : Bytes.bytes(replaced);
  }

  private String replace(String view) {
    if (!any) {
      return view;
    }
    return replaceForms(Base64Form.replace(view, this::replaceForms));
  }

  private String replaceForms(String view) {
    return forms.matcher(view).replaceAll(match -> {
      for (int i = 0; i < replacements.size(); i++) {
        if (match.group(i + 1) != null) {
          return Matcher.quoteReplacement(replacements.get(i));
        }
      }
      throw new IllegalStateException("a match without a group");
    });
  }
}
