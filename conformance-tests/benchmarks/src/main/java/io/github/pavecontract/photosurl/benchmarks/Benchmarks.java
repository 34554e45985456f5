package io.github.pavecontract.photosurl.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what it is asked for, keeps the figures, and writes the tables into the README. */
final class Benchmarks {
  private Benchmarks() {}

  /** Takes the folder of this module and the names of comparisons, by commas. */
  public static void main(String[] args) throws Exception {
    Path module = Path.of(args[0]).toAbsolutePath().normalize();
    Peers peers = new Peers(module.resolve("target/peers"));
    Map<String, Comparison> all = new LinkedHashMap<>();
    all.put("code", new CodeComparison(module.resolve("target/jmh.json")));
    all.put("call", new CallComparison());
    all.put("sandbox", new SandboxComparison(peers));
    all.put("diff", new DiffComparison(peers, module.resolve("target/contracts")));
    all.put("traffic", new TrafficComparison(peers, module.resolve("target/traffic")));
    all.put("commands", new CommandComparison(peers, module.resolve("target/commands")));

    List<Figure> figures = new ArrayList<>();
    for (String name : args[1].split(",", -1)) {
      Comparison comparison = all.get(name.strip());
      if (comparison == null) {
        System.err.println("There is no benchmark " + name + "; there are " + all.keySet() + ".");
        System.exit(2);
        return;
      }
      System.out.println("Measuring: " + name);
      figures.addAll(comparison.measure());
    }
    Results results = Results.of(module).with(figures);
    results.write();
    System.out.println(results.markdown());
  }
}
