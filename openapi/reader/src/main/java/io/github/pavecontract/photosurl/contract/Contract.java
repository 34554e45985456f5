package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The contract, read: its operations, cases, invariants and evidence. Immutable.
 *
 * <p>{@link #bundled()} is the contract that this artifact was built with. It lies beside this class
 * as {@code photos-url.yaml}, and with its references resolved as {@code photos-url.json}.
 */
public final class Contract {
  private final Document document;
  private final List<Operation> operations;
  private final List<Case> cases;
  private final List<Invariant> invariants;
  private final List<Evidence> evidence;

  private Contract(Document document, List<Problem> problems) {
    this.document = document;
    this.operations = Operations.of(document);
    this.cases = new CaseTable(document, problems).read(operations);
    this.invariants = readInvariants(problems);
    this.evidence = readEvidence(problems);
  }

  /**
   * Reads the contract that this artifact was built with.
   *
   * @return the contract
   */
  public static Contract bundled() {
    try (InputStream yaml = Objects.requireNonNull(
        Contract.class.getResourceAsStream("photos-url.yaml"), "photos-url.yaml")) {
      return of(Document.parse("openapi/photos-url.yaml", yaml.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a contract from a file.
   *
   * @param path a YAML or JSON file
   * @return the contract
   * @throws ProblemException if the file cannot be read, or a case, invariant or piece of evidence
   *     is incomplete
   */
  public static Contract read(Path path) {
    return of(Document.read(path));
  }

  private static Contract of(Document document) {
    List<Problem> problems = new ArrayList<>();
    Contract contract = new Contract(document, problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return contract;
  }

  /**
   * Reads a contract that may be incomplete, for the lint.
   *
   * @param document the document
   * @param problems receives what is incomplete
   * @return the contract; what the problems name holds fallback values
   */
  public static Contract lenient(Document document, List<Problem> problems) {
    return new Contract(document, problems);
  }

  /**
   * Returns the document behind the contract.
   *
   * @return the document
   */
  public Document document() {
    return document;
  }

  /**
   * Returns the version of the contract.
   *
   * @return {@code info.version}, a semantic version
   */
  public String version() {
    return document.at("/info/version").asText();
  }

  /**
   * Returns a hash of what the contract says, whatever its comments and layout.
   *
   * @return the SHA-256 of the document as compact JSON, in hexadecimal
   */
  public String sha256() {
    try {
      byte[] json = document.root().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Returns the operations in the order of the document.
   *
   * @return the operations
   */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * Returns the cases in the order of the document.
   *
   * @return the cases
   */
  public List<Case> cases() {
    return cases;
  }

  /**
   * Finds a case by its name.
   *
   * @param name the name of a case
   * @return the case
   * @throws ProblemException if the contract has no such case
   */
  public Case named(String name) {
    return cases.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(document.problem(
            "/paths",
            "The contract has no case `" + name + "`.",
            "Add it to `x-cases`, with an example of that name in the response.")));
  }

  /**
   * Returns the invariants in the order of the document.
   *
   * @return the invariants
   */
  public List<Invariant> invariants() {
    return invariants;
  }

  /**
   * Returns the evidence in the order of the document.
   *
   * @return the evidence
   */
  public List<Evidence> evidence() {
    return evidence;
  }

  /**
   * Finds what a fact rests on: the evidence for its pointer, or for its nearest ancestor that has
   * any. References are followed, so that a fact behind one is judged where it is written.
   *
   * @param pointer a JSON pointer into the contract
   * @return the evidence, or empty if nothing is known
   */
  public Optional<Evidence> evidenceFor(String pointer) {
    Optional<Evidence> nearest = nearestEvidence(document.canonical(pointer));
    return nearest.isPresent() ? nearest : nearestEvidence(pointer);
  }

  /**
   * Tells what a fact rests on.
   *
   * @param pointer a JSON pointer into the contract
   * @return the basis of its evidence; {@link Basis#ASSUMED} if there is none
   */
  public Basis basisOf(String pointer) {
    return evidenceFor(pointer).map(Evidence::basis).orElse(Basis.ASSUMED);
  }

  private Optional<Evidence> nearestEvidence(String pointer) {
    for (String place = pointer; !place.isEmpty(); place = Pointers.parent(place)) {
      String here = place;
      Optional<Evidence> found =
          evidence.stream().filter(e -> e.pointer().equals(here)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the header that carries the API key.
   *
   * @return the name of the first API-key header among the security schemes
   * @throws ProblemException if there is none
   */
  public String apiKeyHeader() {
    for (JsonNode scheme : document.root().path("components").path("securitySchemes")) {
      if (scheme.path("type").asText().equals("apiKey")
          && scheme.path("in").asText().equals("header")) {
        return scheme.path("name").asText();
      }
    }
    throw new ProblemException(document.problem(
        "/components/securitySchemes",
        "The contract declares no API key in a header.",
        "Declare a security scheme of type `apiKey` in `header`."));
  }

  /**
   * Finds the response that the contract declares for a status: the status itself, else its range,
   * else the default.
   *
   * @param operation the operation
   * @param status an HTTP status
   * @return the JSON pointer of the response, or empty if the status is not declared
   */
  public Optional<String> responsePointer(Operation operation, int status) {
    String responses = Pointers.child(operation.pointer(), "responses");
    return List.of(String.valueOf(status), status / 100 + "XX", "default").stream()
        .map(key -> Pointers.child(responses, key))
        .filter(pointer -> document.at(pointer).isObject())
        .findFirst();
  }

  /**
   * Finds the schema of the JSON that the contract declares for a status.
   *
   * @param operation the operation
   * @param status an HTTP status
   * @return the JSON pointer of the schema, or empty if the status is not declared
   */
  public Optional<String> responseSchema(Operation operation, int status) {
    return responsePointer(operation, status).map(Operation::jsonSchema);
  }

  private List<Invariant> readInvariants(List<Problem> problems) {
    List<Invariant> found = new ArrayList<>();
    for (Operation operation : operations) {
      String table = Pointers.child(operation.pointer(), "x-invariants");
      document.at(table).properties().forEach(entry -> {
        String pointer = Pointers.child(table, entry.getKey());
        Rows row = new Rows(document, pointer, problems);
        row.allow("sentence", "when", "expression");
        found.add(new Invariant(
            entry.getKey(),
            pointer,
            operation,
            row.text("sentence"),
            row.has("when") ? row.text("when") : "true",
            row.text("expression")));
      });
    }
    return List.copyOf(found);
  }

  private List<Evidence> readEvidence(List<Problem> problems) {
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < document.at("/x-evidence").size(); i++) {
      Rows row = new Rows(document, Pointers.child("/x-evidence", i), problems);
      Basis basis = row.choice("basis", Basis.class, Basis.ASSUMED);
      String source = basis == Basis.DOCUMENTED ? "sample" : "reason";
      row.allow("pointer", "basis", source);
      found.add(new Evidence(row.text("pointer"), basis, row.text(source)));
    }
    return List.copyOf(found);
  }
}
