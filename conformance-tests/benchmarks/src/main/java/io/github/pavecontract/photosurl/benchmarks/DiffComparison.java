package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code diff} beside oasdiff, on contracts of any size of which each tenth limit changed. */
final class DiffComparison implements Comparison {
  private static final int[] OPERATIONS = {10, 100, 1_000, 10_000};

  private final Peers peers;
  private final Path folder;

  DiffComparison(Peers peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Optional<Path> oasdiff = peers.oasdiff();
    Files.createDirectories(folder);
    List<Figure> figures = new ArrayList<>();
    for (int operations : OPERATIONS) {
      Path old = folder.resolve(operations + ".json");
      Path edited = folder.resolve(operations + "-edited.json");
      Files.writeString(old, SizedContract.of(operations, 30));
      Files.writeString(edited, SizedContract.of(operations, 20));
      String table = String.format(
          Locale.ROOT,
          "Comparing contracts of %,d operations (%.1f MB)",
          operations,
          Files.size(old) / 1e6);
      figures.addAll(new Command(
              peers.photosUrl(
                  List.of("diff", old.toString(), edited.toString(), "--format", "json")),
              Set.of(0, 1))
          .cost()
          .figures(table, "photos-url diff", true));
      if (oasdiff.isPresent()) {
        String name = peers.oasdiffName() + " changelog";
        List<String> line = List.of(
            oasdiff.get().toString(),
            "changelog",
            old.toString(),
            edited.toString(),
            "--format",
            "json");
        figures.addAll(new Command(line, Set.of(0, 1)).cost().figures(table, name, false));
      }
    }
    return figures;
  }
}
