package io.github.pavecontract.photosurl.conformance.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ContractException;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Changes that are known and accepted for a time, from a YAML file:
 *
 * <pre>{@code
 * accepted:
 *   - fingerprint: 1f3a5b7c9d0e2f4a
 *     reason: Every consumer has been told.
 *     expires: 2027-01-31
 * }</pre>
 */
public final class AcceptedChanges {
  /** No change is accepted. */
  public static final AcceptedChanges NONE = new AcceptedChanges(List.of());

  private static final Set<String> WORDS = Set.of("fingerprint", "reason", "expires");
  private static final String REMEDY =
      "Write entries of fingerprint, reason and expires (a date such as 2027-01-31) under `accepted`.";

  private record Entry(String place, String fingerprint, String reason, LocalDate expires) {}

  /**
   * What became of the changes.
   *
   * @param left the comparison without the changes that are accepted
   * @param accepted those changes
   * @param notices what should be done about the file
   */
  public record Outcome(Comparison left, List<Change> accepted, List<String> notices) {}

  private final List<Entry> entries;

  private AcceptedChanges(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads a file.
   *
   * @param file a YAML or JSON file
   * @return the accepted changes
   * @throws IOException if it cannot be read; the message says what to do
   * @throws ContractException if it is not of that form; it names the line and what to do
   */
  public static AcceptedChanges read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IOException(
          "--accept: " + file + " is no readable file. Name a YAML file with a list `accepted`.");
    }
    Document document = Document.parse(file.toString(), Files.readAllBytes(file));
    JsonNode table = document.root().path("accepted");
    if (!table.isArray()) {
      throw problem(document, "/accepted", "There is no list `accepted`.");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      entries.add(entry(document, Pointers.child("/accepted", i), table.get(i)));
    }
    return new AcceptedChanges(List.copyOf(entries));
  }

  private static ContractException problem(Document document, String pointer, String message) {
    return new ContractException(List.of(document.problem(pointer, message, REMEDY)));
  }

  private static Entry entry(Document document, String pointer, JsonNode row) {
    for (String name : WORDS) {
      if (!row.path(name).isTextual() || row.path(name).asText().isBlank()) {
        throw problem(
            document, pointer, "The entry has no text `" + name + "`; quote it if it is a number.");
      }
    }
    row.fieldNames().forEachRemaining(name -> {
      if (!WORDS.contains(name)) {
        throw problem(
            document, Pointers.child(pointer, name), "The property `" + name + "` is unknown.");
      }
    });
    try {
      return new Entry(
          document.file() + ":" + document.line(pointer),
          row.path("fingerprint").asText(),
          row.path("reason").asText(),
          LocalDate.parse(row.path("expires").asText()));
    } catch (DateTimeException e) {
      throw problem(
          document,
          Pointers.child(pointer, "expires"),
          "`" + row.path("expires").asText() + "` is no date.");
    }
  }

  /**
   * Takes the accepted changes out of a comparison.
   *
   * @param comparison the comparison
   * @param today the day up to which, inclusively, an entry must last
   * @return what is left, and what is to be said
   */
  public Outcome apply(Comparison comparison, LocalDate today) {
    List<Change> left = new ArrayList<>(comparison.changes());
    List<Change> accepted = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Entry entry : entries) {
      List<Change> matching =
          left.stream().filter(c -> c.fingerprint().equals(entry.fingerprint())).toList();
      if (matching.isEmpty()) {
        notices.add("No longer needed: " + entry.place() + " accepts " + entry.fingerprint()
            + ", which was not found. Remove the entry.");
      } else if (entry.expires().isBefore(today)) {
        notices.add("Expired on " + entry.expires() + ": " + entry.place() + " accepts "
            + entry.fingerprint() + ". Mend the cause, or give it another date.");
      } else {
        left.removeAll(matching);
        accepted.addAll(matching);
        matching.forEach(change -> notices.add("Accepted until " + entry.expires() + ": "
            + change.rule() + ", " + change.sentence() + " " + entry.reason()));
      }
    }
    return new Outcome(comparison.with(left), List.copyOf(accepted), List.copyOf(notices));
  }
}
