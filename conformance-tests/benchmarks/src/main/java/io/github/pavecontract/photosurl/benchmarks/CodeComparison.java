package io.github.pavecontract.photosurl.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measures: coding and judging. */
final class CodeComparison implements Comparison {
  private static final Map<String, String> SUBJECTS = subjects();

  private final Path json;

  /** Takes the file in which JMH keeps its own results, errors included. */
  CodeComparison(Path json) {
    this.json = json;
  }

  private static Map<String, String> subjects() {
    Map<String, String> subjects = new LinkedHashMap<>();
    subjects.put("Ours", "the client's adapters");
    subjects.put("MoshiReflection", "Moshi's reflection");
    subjects.put("StockGson", "the stock generator's gson client");
    subjects.put("StockJackson", "the stock generator's Jackson client");
    subjects.put("PlainJackson", "Jackson on plain classes");
    subjects.put("TokensPulled", "Moshi's tokens pulled, nothing made of them");
    subjects.put("ours", "verify");
    subjects.put("networknt", "networknt on both bodies, nothing else");
    subjects.put("atlassian", "Atlassian's swagger-request-validator 2.46.1");
    subjects.put("parsedOnly", "lines and bodies parsed, nothing judged");
    return subjects;
  }

  @Override
  public List<Figure> measure() throws RunnerException {
    var results = new Runner(new OptionsBuilder()
            .include(CodecBenchmark.class.getSimpleName())
            .include(JudgingBenchmark.class.getSimpleName())
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString())
            .shouldFailOnError(true)
            .build())
        .run();
    List<Figure> figures = new ArrayList<>();
    SUBJECTS.forEach((method, subject) -> results.stream()
        .filter(result -> name(result).endsWith(method))
        .forEach(result -> figures.add(new Figure(
            table(result),
            subject,
            method.equalsIgnoreCase("ours"),
            Measure.TIME,
            result.getPrimaryResult().getScore()))));
    return figures;
  }

  private static String name(RunResult result) {
    return result.getParams().getBenchmark().replaceFirst(".*\\.", "");
  }

  private static String table(RunResult result) {
    String name = name(result);
    if (name.startsWith("encode")) {
      return "Encoding a submission of 13 photos";
    }
    if (name.startsWith("decode")) {
      return "Decoding the results of 13 photos";
    }
    String photos = result.getParams().getParam("photos");
    return "Judging a recorded exchange of " + photos + (photos.equals("1") ? " photo" : " photos");
  }
}
