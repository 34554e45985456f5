package io.github.pavecontract.photosurl.secret;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Keys that their own form gives away wherever they stand: that of Stripe, AWS, GitHub, GitLab, Google,
 * Slack, npm, OpenAI and Anthropic, as these document it, and JSON Web Tokens (RFC 7519).
 */
final class KnownKeys {
  /** No key is shorter. */
  static final int SHORTEST = 16;

  private static final Pattern FORM = Pattern.compile("(sk|pk|rk|whsec)_(live|test)_[A-Za-z0-9]{8,}"
      + "|whsec_[A-Za-z0-9]{16,}"
      + "|(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}"
      + "|gh[pousr]_[A-Za-z0-9]{16,}"
      + "|github_pat_[A-Za-z0-9_]{16,}"
      + "|glpat-[A-Za-z0-9_-]{16,}"
      + "|AIza[A-Za-z0-9_-]{30,}"
      + "|xox[abeoprs]-[A-Za-z0-9-]{10,}"
      + "|npm_[A-Za-z0-9]{20,}"
      + "|sk-[A-Za-z0-9_-]{20,}"
      + "|eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*");

  /** How one begins, to look no closer at most words. */
  private static final List<String> BEGINNINGS = List.of(
      "sk", "pk_", "rk_", "whsec_", "AKIA", "ASIA", "AROA", "AIDA", "gh", "git", "glpat-", "AIza",
      "xox", "npm_", "eyJ");

  private KnownKeys() {}

  /** Tells whether a word of at least {@link #SHORTEST} characters is such a key. */
  static boolean isOne(String word) {
    return BEGINNINGS.stream().anyMatch(word::startsWith) && FORM.matcher(word).matches();
  }
}
