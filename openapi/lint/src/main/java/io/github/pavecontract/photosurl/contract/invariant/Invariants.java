package io.github.pavecontract.photosurl.contract.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invariants of a contract, compiled. Thread-safe. */
public final class Invariants {
  static final Cel CEL = PartnerIndex.use(Gathering.use(declared())).build();

  /** What every expression can speak of. */
  static CelBuilder declared() {
    return CelFactory.plannerCelBuilder()
        .addVar("request", MapType.create(SimpleType.STRING, SimpleType.DYN))
        .addVar("response", MapType.create(SimpleType.STRING, SimpleType.DYN));
  }

  private record Compiled(
      Invariant invariant, CelRuntime.Program when, CelRuntime.Program expression) {}

  private final List<Compiled> rules;

  private Invariants(List<Compiled> rules) {
    this.rules = rules;
  }

  /** Loads what compiling needs, which takes a third of a second; a thread with nothing to do may. */
  public static void warmUp() {
    // The class is initialized by now.
  }

  /**
   * Compiles the invariants of a contract.
   *
   * @param contract the contract
   * @return its invariants
   * @throws ProblemException if an expression is not CEL, or no condition
   */
  public static Invariants of(Contract contract) {
    return of(contract, CEL);
  }

  /** Compiles them with another CEL. */
  static Invariants of(Contract contract, Cel cel) {
    List<Problem> problems = new ArrayList<>();
    List<Compiled> rules = new ArrayList<>();
    for (Invariant invariant : contract.invariants()) {
      CelRuntime.Program when =
          compile(cel, contract, invariant, "when", invariant.when(), problems);
      CelRuntime.Program expression =
          compile(cel, contract, invariant, "expression", invariant.expression(), problems);
      if (when != null && expression != null) {
        rules.add(new Compiled(invariant, when, expression));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Invariants(List.copyOf(rules));
  }

  private static CelRuntime.@Nullable Program compile(
      Cel cel,
      Contract contract,
      Invariant invariant,
      String property,
      String source,
      List<Problem> problems) {
    try {
      CelAbstractSyntaxTree tree = cel.compile(source).getAst();
      if (tree.getResultType().equals(SimpleType.BOOL)
          || tree.getResultType().equals(SimpleType.DYN)) {
        return cel.createProgram(tree);
      }
      problems.add(contract
          .document()
          .problem(
              Pointers.child(invariant.pointer(), property),
              "The expression yields " + tree.getResultType().name() + ", not true or false.",
              "Compare its value with the expected one."));
    } catch (CelValidationException | CelEvaluationException e) {
      problems.add(
          contract
              .document()
              .problem(
                  Pointers.child(invariant.pointer(), property),
                  "The expression is not CEL: " + e.getMessage(),
                  "Mend it; the variables are `request` (session_key, body) and `response` (status, body)."));
    }
    return null;
  }

  /**
   * Judges one exchange.
   *
   * @param operation the operation that was called
   * @param pathParameters the path parameters of the request
   * @param request the request body, or null if it is not JSON
   * @param status the HTTP status of the response
   * @param response the response body, or null if it is not JSON
   * @return one judgement for each invariant of the operation, in their order
   */
  public List<Judgement> judge(
      Operation operation,
      Map<String, String> pathParameters,
      @Nullable JsonNode request,
      int status,
      @Nullable JsonNode response) {
    return judge(operation, variables(pathParameters, request, status, response));
  }

  /** What the expressions speak of. */
  static Map<String, Object> variables(
      Map<String, String> pathParameters,
      @Nullable JsonNode request,
      int status,
      @Nullable JsonNode response) {
    Map<String, Object> sent = new LinkedHashMap<>(pathParameters);
    sent.put("body", JsonValues.of(request));
    return Map.of(
        "request",
        JsonValues.object(sent),
        "response",
        JsonValues.object(Map.of("status", (long) status, "body", JsonValues.of(response))));
  }

  /** Judges what the variables of the expressions hold. */
  List<Judgement> judge(Operation operation, Map<String, Object> variables) {
    return rules.stream()
        .filter(rule -> rule.invariant().operation().equals(operation))
        .map(rule -> judge(rule, variables))
        .toList();
  }

  private static Judgement judge(Compiled rule, Map<String, Object> variables) {
    try {
      if (!Boolean.TRUE.equals(rule.when().eval(variables))) {
        return new Judgement(rule.invariant(), Judgement.Holding.NOT_APPLICABLE, "");
      }
      boolean kept = Boolean.TRUE.equals(rule.expression().eval(variables));
      return new Judgement(
          rule.invariant(), kept ? Judgement.Holding.KEPT : Judgement.Holding.BROKEN, "");
    } catch (CelEvaluationException e) {
      return new Judgement(
          rule.invariant(), Judgement.Holding.UNDECIDED, String.valueOf(e.getMessage()));
    }
  }
}
