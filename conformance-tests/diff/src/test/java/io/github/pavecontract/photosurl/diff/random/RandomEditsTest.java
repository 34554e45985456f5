package io.github.pavecontract.photosurl.diff.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.ContractDiff;
import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.diff.random.ContractEditor.Edited;
import io.github.pavecontract.photosurl.diff.rule.PropertyRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random edits of random contracts, there and back, with a validator as the judge: nothing that breaks by a value is called
 * less, what is shown is shown to the validator as well, and few breaks are told that nothing shows.
 */
final class RandomEditsTest {
  /** More of them: -Dphotosurl.edits=N. */
  private static final int EDITS = Integer.getInteger("photosurl.edits", 150);

  /** Others: -Dphotosurl.seed=N. */
  private static final long SEED = Long.getLong("photosurl.seed", 20_260_101L);

  /** Of so many comparisons one may be called breaking though neither a value nor a witness shows it. */
  private static final int FALSE_BREAKS_ONE_IN = 100;

  private static final int VALUES = Integer.getInteger("photosurl.values", 40);

  private final List<String> wrong = new ArrayList<>();
  private int breaks;
  private int shown;
  private final List<String> unshown = new ArrayList<>();
  private int gone;
  private int harmless;

  @Test
  void fewVerdictsLackAWitnessAndNoneIsRefutedByAValue() {
    for (String version : List.of("3.0.3", "3.1.0")) {
      for (int i = 0; i < EDITS; i++) {
        thereAndBack(version, SEED + i);
      }
    }
    int all = breaks + shown + gone + unshown.size() + harmless;
    System.out.printf(
        "seed %d: %d comparisons, %d break by a value, %d shown otherwise, %d lose a property, %d arguable without, %d do not%n",
        SEED, all, breaks, shown, gone, unshown.size(), harmless);
    assertThat(wrong).as("what a value refutes (seed %d)", SEED).isEmpty();
    assertThat(breaks).as("edits that break").isGreaterThan(EDITS / 2);
    assertThat(unshown)
        .as("breaks that neither a value nor a witness shows, of %d (seed %d)", all, SEED)
        .hasSizeLessThanOrEqualTo(all / FALSE_BREAKS_ONE_IN);
  }

  private void thereAndBack(String version, long seed) {
    Chance chance = new Chance(seed);
    ObjectNode before = new ContractMaker(chance, version).contract();
    Edited edited = new ContractEditor(chance, version).edited(before);
    String name = version + ", seed " + seed + ", " + edited.words();
    compare(name, chance, before, edited.root(), edited.breaks());
    compare(name + ", taken back", chance, edited.root(), before, edited.breaksBack());
  }

  private void compare(
      String name, Chance chance, ObjectNode old, ObjectNode now, boolean breaksAnyway) {
    Comparison comparison;
    try {
      comparison = ContractDiff.of(document(old), document(now), OpenSetReading.OPEN);
    } catch (RuntimeException e) {
      wrong.add(name + ": " + e);
      return;
    }
    Judge before = new Judge(old);
    Judge after = new Judge(now);
    boolean confirmed = false;
    for (Change change : comparison.changes()) {
      JsonNode witness = change.witness();
      if (change.wire() == Verdict.BREAKING && witness != null) {
        confirmed = true;
        confirm(name + ", " + change.sentence(), witness, before, after);
      }
    }
    String refuted = refuted(chance, before, after);
    boolean breaksByValue = breaksAnyway || !refuted.isEmpty();
    if (comparison.wire() != Verdict.BREAKING) {
      harmless++;
      if (breaksByValue) {
        wrong.add(name + " is " + comparison.wire().text() + ", and breaks by " + refuted);
      }
    } else if (breaksByValue) {
      breaks++;
    } else if (confirmed) {
      shown++;
    } else if (isOnlyGone(comparison)) {
      gone++;
    } else {
      unshown.add(name + ": " + words(comparison));
    }
    if (comparison.changes().isEmpty() && !old.toString().equals(now.toString())) {
      wrong.add(name + " is silent");
    }
  }

  /** Clients read a property that is gone, though no message shows that where none has to be sent. */
  private static boolean isOnlyGone(Comparison comparison) {
    return comparison.changes().stream()
        .filter(change -> change.wire() == Verdict.BREAKING)
        .allMatch(change -> change.rule() == PropertyRule.REMOVED);
  }

  private static List<String> words(Comparison comparison) {
    return comparison.changes().stream()
        .filter(change -> change.wire() == Verdict.BREAKING)
        .map(change -> change.rule().id() + ", " + change.sentence() + "\n      "
            + comparison.before().at(change.before()) + "\n      "
            + comparison.after().at(change.after()))
        .toList();
  }

  private void confirm(String name, JsonNode witness, Judge before, Judge after) {
    String key = Judge.message(witness);
    Judge.Message old = before.messages().get(key);
    Judge.Message now = after.messages().get(key);
    if (old == null || now == null) {
      wrong.add(name + " shows a message that is not there: " + key);
      return;
    }
    JsonNode value = witness.path("value");
    boolean request = old.flow() == Flow.REQUEST;
    boolean sent = request ? before.isSent(old, value) : after.isSent(now, value);
    boolean taken = request ? after.isTaken(now, value) : before.isTaken(old, value);
    if (!sent || taken) {
      wrong.add(name + " shows " + value + ", which is sent: " + sent + ", taken: " + taken);
    }
  }

  /** A value that may be sent, and is not taken; empty if none is found. */
  private static String refuted(Chance chance, Judge before, Judge after) {
    for (Map.Entry<String, Judge.Message> entry : before.messages().entrySet()) {
      Judge.Message old = entry.getValue();
      Judge.Message now = after.messages().get(entry.getKey());
      if (now == null || (old.equals(now) && before.hasTheComponentsOf(after))) {
        continue;
      }
      boolean request = old.flow() == Flow.REQUEST;
      Judge sender = request ? before : after;
      Judge receiver = request ? after : before;
      ValueMaker values = sender.values(chance);
      for (int i = 0; i < VALUES; i++) {
        JsonNode value = values.of((request ? old : now).schema());
        if (sender.isSent(request ? old : now, value)
            && !receiver.isTaken(request ? now : old, value)) {
          return value + " in " + entry.getKey();
        }
      }
    }
    return "";
  }

  private static Document document(ObjectNode root) {
    return OpenApiFile.check(
        Document.parse("random.json", root.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
