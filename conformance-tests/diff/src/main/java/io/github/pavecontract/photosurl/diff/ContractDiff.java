package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Compares two contracts. */
public final class ContractDiff {
  /** Schemas that refer to one another are followed as deep as there are any; memory is taken as needed. */
  private static final long STACK = 1L << 30;

  private ContractDiff() {}

  /**
   * Compares two contracts, as {@link OpenApiFile} reads them.
   *
   * @param before the old contract
   * @param after the new one
   * @param reading how sets that are marked open are read
   * @return everything that differs; nothing if they are the same tree
   */
  public static Comparison of(Document before, Document after, OpenSetReading reading) {
    return of(before, after, reading, Source.TEMPLATES, ComparisonProgress.UNTOLD);
  }

  /**
   * Compares two contracts, as {@link OpenApiFile} reads them.
   *
   * @param before the old contract
   * @param after the new one
   * @param reading how sets that are marked open are read
   * @param judged whose generated clients are judged
   * @param progress is told of each message that was compared
   * @return everything that differs; nothing if they are the same tree
   */
  public static Comparison of(
      Document before,
      Document after,
      OpenSetReading reading,
      Source judged,
      ComparisonProgress progress) {
    CompletableFuture<Comparison> comparison = new CompletableFuture<>();
    Runnable task = () -> {
      try {
        comparison.complete(compare(before, after, reading, judged, progress));
      } catch (RuntimeException | Error e) {
        comparison.completeExceptionally(e);
      }
    };
    new Thread(null, task, "photos-url-diff", STACK).start();
    try {
      return comparison.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Comparison compare(
      Document before,
      Document after,
      OpenSetReading reading,
      Source judged,
      ComparisonProgress progress) {
    Sides sides = new Sides(before, after, reading);
    if (!Comparison.isSame(before, after)) {
      new OperationRules(sides).compare();
      sides.compareSchemas(progress);
      if (judged == Source.TEMPLATES) {
        new SourceRules(sides).compare();
      }
      new Leftovers(sides).collect();
    }
    return new Comparison(before, after, sides.changes().finished(before, after), judged);
  }
}
