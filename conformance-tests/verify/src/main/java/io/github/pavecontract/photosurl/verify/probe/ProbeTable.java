package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.expectation.Grounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code probes.yaml}. */
final class ProbeTable {
  private static final String FILE = "probes.yaml";
  private static final Set<String> COLUMNS = Set.of(
      "id",
      "asks",
      "session",
      "key",
      "photos",
      "urls",
      "together",
      "request",
      "expect",
      "standard",
      "assumed",
      "open",
      "submits");

  private ProbeTable() {}

  /** All rows in their order. */
  static List<Probe> read() {
    try (InputStream file =
        Objects.requireNonNull(ProbeTable.class.getResourceAsStream(FILE), FILE)) {
      return read(Document.parse(FILE, file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Probe> read(Document table) {
    List<Probe> probes = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < table.root().path("probes").size(); i++) {
      String pointer = "/probes/" + i;
      JsonNode row = table.at(pointer);
      String at = FILE + ":" + table.line(pointer) + ": ";
      row.fieldNames().forEachRemaining(name -> check(COLUMNS.contains(name), at + name));
      check(row.path("id").isTextual() && ids.add(row.path("id").asText()), at + "id");
      check(row.path("asks").isTextual(), at + "asks");
      probes.add(new Probe(
          row.path("id").asText(),
          row.path("asks").asText(),
          grounds(row),
          row.path("submits").asBoolean() ? SideEffect.SUBMITS : SideEffect.NONE,
          choice(Need.class, row, "session", "", at),
          choice(Key.class, row, "key", "own", at),
          choice(Photos.class, row, "photos", "first", at),
          choice(Urls.class, row, "urls", "new", at),
          row.path("together").asBoolean(),
          row.path("request"),
          choice(Expect.class, row, "expect", "usual", at)));
    }
    return List.copyOf(probes);
  }

  private static Grounds grounds(JsonNode row) {
    if (row.has("standard")) {
      return Grounds.standard(row.path("standard").asText());
    }
    if (row.has("assumed")) {
      return Grounds.assumed(row.path("assumed").asText());
    }
    return row.has("open") ? Grounds.openStatus(row.path("open").asText()) : Grounds.CONTRACT;
  }

  private static <E extends Enum<E>> E choice(
      Class<E> type, JsonNode row, String column, String otherwise, String at) {
    String text = row.path(column).asText(otherwise);
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at + column + ": `" + text + "` is none of its values", e);
    }
  }

  private static void check(boolean fine, String problem) {
    if (!fine) {
      throw new IllegalArgumentException(problem + " is missing, repeated or unknown");
    }
  }
}
