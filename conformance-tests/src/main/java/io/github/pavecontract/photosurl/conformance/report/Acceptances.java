package io.github.pavecontract.photosurl.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.finding.Acceptable;
import io.github.pavecontract.photosurl.conformance.finding.Finding;
import io.github.pavecontract.photosurl.conformance.finding.RunResult;
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

  private static final String REMEDY =
      "Write entries of id, pointer, reason and expires (a date such as 2027-01-31) under `accepted`.";

  private record Entry(String place, String id, String pointer, String reason, LocalDate expires) {
    boolean matches(Acceptable found) {
      return found.id().equals(id) && found.pointer().equals(pointer);
    }
  }

  /**
   * What became of the findings.
   *
   * @param result the result without the findings that are accepted
   * @param accepted those findings
   * @param notices what should be done about the file
   */
  public record Outcome(RunResult result, List<Finding> accepted, List<String> notices) {}

  /**
   * What is left of things found.
   *
   * @param left those that are not accepted
   * @param accepted those that are
   * @param notices what should be done about the file
   * @param <T> what was found
   */
  public record Rest<T extends Acceptable>(List<T> left, List<T> accepted, List<String> notices) {}

  private final List<Entry> entries;

  private Acceptances(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads a file.
   *
   * @param file a YAML or JSON file
   * @return the acceptances
   * @throws IOException if it cannot be read; the message says what to do
   * @throws ContractException if it is not of that form; it names the line and what to do
   */
  public static Acceptances read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IOException(
          "--accept: " + file + " is no readable file. Name a YAML file with a list `accepted`.");
    }
    Document document = Document.parse(file.toString(), Files.readAllBytes(file));
    JsonNode table = document.root().path("accepted");
    if (!table.isArray()) {
      throw new ContractException(
          List.of(document.problem("/accepted", "There is no list `accepted`.", REMEDY)));
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      entries.add(entry(document, Pointers.child("/accepted", i), table.get(i)));
    }
    return new Acceptances(List.copyOf(entries));
  }

  private static Entry entry(Document document, String pointer, JsonNode row) {
    for (String name : List.of("id", "pointer", "reason", "expires")) {
      if (!row.path(name).isTextual() || row.path(name).asText().isBlank()) {
        throw new ContractException(
            List.of(document.problem(pointer, "The entry has no text `" + name + "`.", REMEDY)));
      }
    }
    Set<String> known = Set.of("id", "pointer", "reason", "expires");
    row.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        throw new ContractException(List.of(document.problem(
            Pointers.child(pointer, name), "The property `" + name + "` is unknown.", REMEDY)));
      }
    });
    try {
      return new Entry(
          document.file() + ":" + document.line(pointer),
          row.path("id").asText(),
          row.path("pointer").asText(),
          row.path("reason").asText(),
          LocalDate.parse(row.path("expires").asText()));
    } catch (DateTimeException e) {
      throw new ContractException(List.of(document.problem(
          Pointers.child(pointer, "expires"),
          "`" + row.path("expires").asText() + "` is no date.",
          REMEDY)));
    }
  }

  /**
   * Takes the accepted findings out of a result.
   *
   * @param result the result of a run
   * @param today the day up to which, inclusively, an entry must last
   * @return what is left, and what is to be said
   */
  public Outcome apply(RunResult result, LocalDate today) {
    Rest<Finding> rest = apply(result.findings(), today);
    return new Outcome(result.with(rest.left()), rest.accepted(), rest.notices());
  }

  /**
   * Takes out what is accepted.
   *
   * @param found what was found
   * @param today the day up to which, inclusively, an entry must last
   * @param <T> what was found
   * @return what is left, and what is to be said
   */
  public <T extends Acceptable> Rest<T> apply(List<T> found, LocalDate today) {
    List<T> left = new ArrayList<>(found);
    List<T> accepted = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Entry entry : entries) {
      List<T> matching = left.stream().filter(entry::matches).toList();
      if (matching.isEmpty()) {
        notices.add("No longer needed: " + entry.place() + " accepts " + entry.id() + " at "
            + entry.pointer() + ", which was not found. Remove the entry.");
      } else if (entry.expires().isBefore(today)) {
        notices.add("Expired on " + entry.expires() + ": " + entry.place() + " accepts "
            + entry.id() + " at " + entry.pointer() + ". Mend the cause, or give it another date.");
      } else {
        left.removeAll(matching);
        accepted.addAll(matching);
        notices.add("Accepted until " + entry.expires() + ": " + entry.id() + " at "
            + entry.pointer() + ". " + entry.reason());
      }
    }
    return new Rest<>(List.copyOf(left), List.copyOf(accepted), List.copyOf(notices));
  }
}
