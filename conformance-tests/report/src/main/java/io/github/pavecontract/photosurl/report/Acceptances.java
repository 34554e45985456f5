package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings that are known and accepted for a time, from a YAML file:
 *
 * <pre>{@code
 * accepted:
 *   - id: schema.undeclared-property
 *     pointer: /components/schemas/PhotoResult/properties
 *     reason: The vendor announced it.
 *     expires: 2027-01-31
 * }</pre>
 */
public final class Acceptances {
  /** No finding is accepted. */
  public static final Acceptances NONE = new Acceptances(List.of());

  private record Entry(String place, Map<String, String> named, String reason, LocalDate expires) {
    boolean matches(Finding found) {
      return named.entrySet().stream()
          .allMatch(entry -> found.property(entry.getKey()).equals(entry.getValue()));
    }

    String what() {
      return String.join(" at ", named.values());
    }
  }

  /**
   * What is left of things found.
   *
   * @param left those that are not accepted
   * @param accepted those that are
   * @param notices what should be done about the file
   */
  public record Rest(List<Finding> left, List<Finding> accepted, List<String> notices) {
    /** Copies the lists. */
    public Rest {
      left = List.copyOf(left);
      accepted = List.copyOf(accepted);
      notices = List.copyOf(notices);
    }
  }

  private final List<Entry> entries;
  private final Optional<Baseline> baseline;

  private Acceptances(List<Entry> entries) {
    this(entries, Optional.empty());
  }

  private Acceptances(List<Entry> entries, Optional<Baseline> baseline) {
    this.entries = entries;
    this.baseline = baseline;
  }

  /**
   * Accepts what an earlier report has as well.
   *
   * @param earlier the findings of that report
   * @return a copy
   */
  public Acceptances with(Baseline earlier) {
    return new Acceptances(entries, Optional.of(earlier));
  }

  /**
   * Writes findings as a file that accepts them.
   *
   * @param found the findings
   * @param names the properties of a {@link Finding} that entries name
   * @param expires the last day of the entries
   * @return YAML
   */
  public static String written(List<Finding> found, List<String> names, LocalDate expires) {
    StringBuilder yaml = new StringBuilder(found.isEmpty() ? "accepted: []\n" : "accepted:\n");
    Set<String> seen = new HashSet<>();
    for (Finding finding : found) {
      StringBuilder entry = new StringBuilder();
      names.forEach(name -> entry
          .append(entry.length() == 0 ? "  - " : "    ")
          .append(name)
          .append(": ")
          .append(TextNode.valueOf(finding.property(name)))
          .append('\n'));
      if (seen.add(entry.toString())) {
        yaml.append(entry)
            .append("    reason: ")
            .append(TextNode.valueOf("Say why. " + Visible.of(finding.sentence())))
            .append("\n    expires: ")
            .append(expires)
            .append('\n');
      }
    }
    return yaml.toString();
  }

  /**
   * Reads a file.
   *
   * @param file a YAML or JSON file
   * @return the acceptances
   * @throws ProblemException if it cannot be read, or is not of that form
   */
  public static Acceptances read(Path file) {
    return read(file, List.of("id", "pointer"));
  }

  /**
   * Reads a file whose entries name what they accept in a way of their own.
   *
   * @param file a YAML or JSON file
   * @param names the properties of a {@link Finding} that they name
   * @return the acceptances
   * @throws ProblemException if it cannot be read, or is not of that form
   */
  public static Acceptances read(Path file, List<String> names) {
    Document document;
    try {
      document = Document.parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, "Name a YAML file with a list `accepted`.");
    }
    Reader reader = new Reader(document, names);
    if (!document.root().path("accepted").isArray()) {
      throw reader.problem("/accepted", "There is no list `accepted`.");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < document.root().path("accepted").size(); i++) {
      entries.add(reader.entry(Pointers.child("/accepted", i)));
    }
    return new Acceptances(List.copyOf(entries));
  }

  /** Reads entries, each of which has the properties {@code names}, a reason and an expiry. */
  private record Reader(Document document, List<String> names) {
    Entry entry(String pointer) {
      JsonNode row = document.at(pointer);
      List<String> all = new ArrayList<>(names);
      all.addAll(List.of("reason", "expires"));
      for (String name : all) {
        if (!row.path(name).isTextual() || row.path(name).asText().isBlank()) {
          throw problem(
              pointer, "The entry has no text `" + name + "`; quote it if it is a number.");
        }
      }
      row.fieldNames().forEachRemaining(name -> {
        if (!all.contains(name)) {
          throw problem(Pointers.child(pointer, name), "The property `" + name + "` is unknown.");
        }
      });
      String expires = row.path("expires").asText();
      try {
        return new Entry(
            document.file() + ":" + document.line(pointer),
            named(row),
            row.path("reason").asText(),
            LocalDate.parse(expires));
      } catch (DateTimeException e) {
        throw problem(Pointers.child(pointer, "expires"), "`" + expires + "` is no date.");
      }
    }

    private Map<String, String> named(JsonNode row) {
      Map<String, String> named = new LinkedHashMap<>();
      names.forEach(name -> named.put(name, row.path(name).asText()));
      return named;
    }

    ProblemException problem(String pointer, String message) {
      return new ProblemException(List.of(document.problem(
          pointer,
          message,
          "Write entries of " + String.join(", ", names)
              + ", reason and expires (a date such as 2027-01-31) under `accepted`.")));
    }
  }

  /**
   * Takes out what is accepted.
   *
   * @param found what was found
   * @param today the day up to which, inclusively, an entry must last
   * @return what is left, and what is to be said
   */
  public Rest apply(List<Finding> found, LocalDate today) {
    List<Finding> left = new ArrayList<>(found);
    List<Finding> accepted = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Entry entry : entries) {
      List<Finding> matching = left.stream().filter(entry::matches).toList();
      if (matching.isEmpty()) {
        notices.add("No longer needed: " + entry.place() + " accepts " + entry.what()
            + ", which was not found. Remove the entry.");
      } else if (entry.expires().isBefore(today)) {
        notices.add("Expired on " + entry.expires() + ": " + entry.place() + " accepts "
            + entry.what() + ". Mend the cause, or give it another date.");
      } else {
        left.removeAll(matching);
        accepted.addAll(matching);
        notices.add(
            "Accepted until " + entry.expires() + ": " + entry.what() + ". " + entry.reason());
      }
    }
    Rest rest = new Rest(left, accepted, notices);
    return baseline.map(earlier -> earlier.apply(rest)).orElse(rest);
  }
}
