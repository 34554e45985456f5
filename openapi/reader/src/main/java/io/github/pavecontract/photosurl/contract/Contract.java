package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contract, read: its operations, cases, invariants (as text) and evidence, and what follows from
 * them: paths, labels, roles and compiled schemas. Immutable and thread-safe.
 *
 * <p>What follows is worked out when it is first asked for, and kept here rather than in a type of its
 * own: whoever needs it has the contract in hand, and a second type would be made twice. Nobody else can
 * make these parts. Only invariants are compiled elsewhere, by those who judge, as that needs CEL.
 *
 * <p>{@link #bundled()} is the contract that this artifact was built with. It lies beside this class
 * as {@code photos-url.yaml}, with its references resolved as {@code photos-url.json}, and for generators
 * of other languages as {@code photos-url.portable.json}.
 */
public final class Contract {
  private final Document document;
  private final List<Operation> operations;
  private final List<Case> cases;
  private final List<Invariant> invariants;
  private final EvidenceTable evidence;
  private final Roles roles;
  private final SchemaValidator schemas;
  private final SchemaTree schemaTree;
  private final DeclaredSchemas declaredSchemas;
  /** By the pointer of the operation. */
  private final Map<String, OperationPath> paths = new ConcurrentHashMap<>();

  private final Map<String, Labels> labels = new ConcurrentHashMap<>();

  private record Answer(String operation, int status) {}

  private final Map<Answer, Optional<String>> responses = new ConcurrentHashMap<>();
  private final Map<Answer, Optional<String>> responseSchemas = new ConcurrentHashMap<>();

  private Contract(Document document, List<Problem> problems) {
    this.document = document;
    FanOut.in(document).ifPresent(problems::add);
    this.operations = Operations.of(document);
    this.cases = new CaseTable(document, problems).read(operations);
    this.invariants = InvariantTable.read(document, operations, problems);
    this.evidence = new EvidenceTable(document, problems);
    this.roles = new Roles(cases.isEmpty() ? cases : cases(operation()));
    this.schemas = new SchemaValidator(document);
    this.schemaTree = new SchemaTree(document);
    this.declaredSchemas = new DeclaredSchemas(document, schemaTree);
  }

  /**
   * Reads the contract that this artifact was built with.
   *
   * @return the contract
   */
  public static Contract bundled() {
    return Bundled.CONTRACT;
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

  static Contract of(Document document) {
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

  /** {@return the document behind the contract} */
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

  /** {@return the operations in the order of the document} */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * Returns the operation that takes photos, which is more than its cases: it has sessions with a memory,
   * probes and consent. Whatever else the contract has is asked and answered by its cases alone.
   *
   * @return the first with cases whose request has photos with labels; else that of the first case
   * @throws ProblemException if there is no case
   */
  public Operation operation() {
    if (cases.isEmpty()) {
      throw new ProblemException(List.of(document.problem(
          "/paths",
          "No operation of the contract has cases.",
          "Describe what it answers in `x-cases`.")));
    }
    return cases.stream()
        .map(Case::operation)
        .filter(operation -> labels(operation).count() > 0)
        .findFirst()
        .orElse(cases.get(0).operation());
  }

  /**
   * Returns the path of an operation.
   *
   * @param operation an operation of this contract
   * @return its path, which finds and takes session keys
   */
  public OperationPath path(Operation operation) {
    return paths.computeIfAbsent(operation.pointer(), key -> new OperationPath(operation));
  }

  /**
   * Returns the labels of an operation's photos.
   *
   * @param operation an operation of this contract
   * @return its labels; none if it takes no photos
   */
  public Labels labels(Operation operation) {
    return labels.computeIfAbsent(operation.pointer(), key -> new Labels(document, operation));
  }

  /** {@return the cases in the order of the document} */
  public List<Case> cases() {
    return cases;
  }

  /**
   * Lists the cases of an operation.
   *
   * @param operation an operation of this contract
   * @return its cases in the order of the document
   */
  public List<Case> cases(Operation operation) {
    return cases.stream().filter(c -> c.operation().equals(operation)).toList();
  }

  /**
   * Tells whether somebody can bring a state about: a target that acts it out, or a case whose examples
   * answer in it.
   *
   * @param sentence a provider state
   * @return whether it is one of {@link ProviderState} or of a case
   */
  public boolean knowsState(String sentence) {
    return ProviderState.of(sentence).isPresent()
        || cases.stream().anyMatch(c -> c.state().equals(sentence));
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

  /** {@return the cases of {@link #operation()}, by what happens in them} */
  public Roles roles() {
    return roles;
  }

  /** {@return the invariants in the order of the document, as text} */
  public List<Invariant> invariants() {
    return invariants;
  }

  /** {@return the evidence in the order of the document} */
  public List<Evidence> evidence() {
    return evidence.rows();
  }

  /**
   * Finds what a fact rests on: the evidence for its pointer, or for its nearest ancestor that has
   * any. References are followed, so that a fact behind one is judged where it is written.
   *
   * @param pointer a JSON pointer into the contract
   * @return the evidence, or empty if nothing is known
   */
  public Optional<Evidence> evidenceFor(String pointer) {
    return evidence.find(pointer);
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

  /** {@return the schemas to validate with, each of which is compiled when it is first needed} */
  public SchemaValidator schemas() {
    return schemas;
  }

  /** {@return the schemas, by what they are composed of} */
  public SchemaTree schemaTree() {
    return schemaTree;
  }

  /** {@return the schemas, by the places of the values that they speak for} */
  public DeclaredSchemas declaredSchemas() {
    return declaredSchemas;
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
    return responses.computeIfAbsent(
        new Answer(operation.pointer(), status), key -> findResponse(operation, status));
  }

  private Optional<String> findResponse(Operation operation, int status) {
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
    return responseSchemas.computeIfAbsent(
        new Answer(operation.pointer(), status),
        key -> responsePointer(operation, status).map(Operation::jsonSchema));
  }
}
