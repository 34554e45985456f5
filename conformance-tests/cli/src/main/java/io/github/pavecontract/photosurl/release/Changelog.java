package io.github.pavecontract.photosurl.release;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A changelog in the form of Keep a Changelog. */
public final class Changelog {
  private static final String UNRELEASED = "## [Unreleased]";
  private static final Pattern ENTRY = Pattern.compile("(?m)^[-*] \\S");

  private final Path file;
  private final String text;

  private Changelog(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a changelog.
   *
   * @param file a Markdown file
   * @return the changelog
   * @throws ProblemException if it cannot be read
   */
  public static Changelog read(Path file) {
    try {
      return new Changelog(file, Files.readString(file).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, "Name the changelog with --changelog.");
    }
  }

  /** Whether an entry of the version, or one that is unreleased and names it, says what changed. */
  boolean names(Version version) {
    return hasEntries(section("## [" + version + "]"))
        || section(UNRELEASED)
            .lines()
            .anyMatch(line -> ENTRY.matcher(line).lookingAt()
                && Pattern.compile(
                        "(?<![\\d.])" + Pattern.quote(version.toString()) + "(?![\\d.]*\\d)")
                    .matcher(line)
                    .find());
  }

  private static boolean hasEntries(String section) {
    return ENTRY.matcher(section).find();
  }

  private String section(String heading) {
    Matcher start = Pattern.compile("(?m)^" + Pattern.quote(heading) + ".*$").matcher(text);
    if (!start.find()) {
      return "";
    }
    int end = text.indexOf("\n## ", start.end());
    return text.substring(start.end(), end < 0 ? text.length() : end);
  }

  /** Gives what is unreleased to a version; the file is written as a whole. */
  void release(Version version, LocalDate date) {
    if (!hasEntries(section(UNRELEASED))) {
      throw ProblemException.at(
          file.toString(),
          "The changelog says nothing below `" + UNRELEASED + "`.",
          "Write there, in entries that begin with `- `, what is new in " + version + ".");
    }
    String released = text.replaceFirst(
        Pattern.quote(UNRELEASED),
        Matcher.quoteReplacement(UNRELEASED + "\n\n## [" + version + "] - " + date));
    try {
      Files.writeString(file, released);
    } catch (IOException e) {
      throw IoProblems.unwritable(file, e, "Make the changelog writable.");
    }
  }

  /** The file, for messages. */
  Path file() {
    return file;
  }

  /** What to write for a version. */
  String remedy(Version version, List<String> what) {
    return "Write in " + file + " below `" + UNRELEASED + "`: `- Contract " + version + ": "
        + String.join(" ", what) + "`";
  }
}
