package io.github.pavecontract.photosurl.benchmarks;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import io.github.pavecontract.photosurl.verify.traffic.TrafficRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Judges recorded exchanges on one thread, from the bytes of their lines. The peers look at schemas alone; ours at
 * invariants, the life of each session, secrets and coverage as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmark {
  private static final int EXCHANGES = 1_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COMPONENTS = "#/components/schemas/";

  @Param({"1", "13"})
  public int photos;

  private final Contract contract = Contract.bundled();
  private byte[] all = new byte[0];
  private List<byte[]> lines = List.of();
  private final Schema submission = schema("PhotoSubmission");
  private final Schema results = schema("PhotoResults");
  private final OpenApiInteractionValidator atlassian =
      OpenApiInteractionValidator.createForInlineApiSpecification(portable()).build();

  private static Schema schema(String name) {
    try {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      root.putArray("allOf").addObject().put("$ref", COMPONENTS + name);
      root.set("components", MAPPER.readTree(portable()).path("components"));
      return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The copy of the contract for other tools. */
  private static String portable() {
    try (InputStream in =
        Objects.requireNonNull(Contract.class.getResourceAsStream("photos-url.portable.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Setup
  public void prepare() {
    lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < EXCHANGES; i++) {
      String line = Submission.exchange(i, photos).toString();
      lines.add(line.getBytes(StandardCharsets.UTF_8));
      text.append(line).append('\n');
    }
    all = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  @OperationsPerInvocation(EXCHANGES)
  public Object ours() {
    return new TrafficRun(
            NdjsonSource.of("lines", new ByteArrayInputStream(all)), contract, row -> {}, 1)
        .run();
  }

  /** The lines and the bodies in them as trees, and nothing judged. */
  @Benchmark
  @OperationsPerInvocation(EXCHANGES)
  public int parsedOnly() throws IOException {
    int sum = 0;
    for (byte[] line : lines) {
      JsonNode exchange = MAPPER.readTree(line);
      sum += body(exchange, "/request/body").size()
          + body(exchange, "/response/body").size();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(EXCHANGES)
  public int networknt() throws IOException {
    int errors = 0;
    for (byte[] line : lines) {
      JsonNode exchange = MAPPER.readTree(line);
      errors += submission.validate(body(exchange, "/request/body")).size();
      errors += results.validate(body(exchange, "/response/body")).size();
    }
    return mustBeNone(errors);
  }

  @Benchmark
  @OperationsPerInvocation(EXCHANGES)
  public int atlassian() throws IOException {
    int errors = 0;
    for (byte[] line : lines) {
      JsonNode exchange = MAPPER.readTree(line);
      JsonNode request = exchange.path("request");
      JsonNode response = exchange.path("response");
      SimpleRequest.Builder asked = SimpleRequest.Builder.post(
              URI.create(request.path("url").asText()).getPath())
          .withBody(request.path("body").asText());
      request
          .path("headers")
          .properties()
          .forEach(h -> asked.withHeader(h.getKey(), h.getValue().asText()));
      SimpleResponse.Builder answered = SimpleResponse.Builder.status(
              response.path("status").asInt())
          .withBody(response.path("body").asText());
      response
          .path("headers")
          .properties()
          .forEach(h -> answered.withHeader(h.getKey(), h.getValue().asText()));
      errors +=
          atlassian.validate(asked.build(), answered.build()).getMessages().size();
    }
    return mustBeNone(errors);
  }

  private static JsonNode body(JsonNode exchange, String pointer) throws IOException {
    return MAPPER.readTree(exchange.at(pointer).asText());
  }

  private static int mustBeNone(int errors) {
    if (errors > 0) {
      throw new IllegalStateException(errors + " errors in traffic that the contract allows");
    }
    return errors;
  }
}
