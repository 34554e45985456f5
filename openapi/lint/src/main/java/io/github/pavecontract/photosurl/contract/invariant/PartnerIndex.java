package io.github.pavecontract.photosurl.contract.invariant;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks partners up instead of comparing all with all. What {@code list.filter(x, x.a == y.a && x.b ==
 * y.b).size()} counts, and {@code exists} asks, an index of the list tells at once if each element is an
 * object with texts under these names, and {@code y} too. Where they are anything else, the expression is
 * evaluated as it stands.
 */
final class PartnerIndex {
  private static final String IS_INDEXED = "@indexed";
  private static final String PARTNERS = "@partners";

  /** Stands between names; only names in backticks can have it. */
  static final String SEPARATOR = " ";

  /** The names of the members, a pair each: of the elements, and of their partner. */
  private final List<String> names = new ArrayList<>();

  private final String element;
  private String partner = "";

  private PartnerIndex(String element) {
    this.element = element;
  }

  /** Lets the counts of filters, and what exists, be looked up where they are pairings. */
  static CelBuilder use(CelBuilder cel) {
    return cel.addMacros(
            CelMacro.newReceiverMacro(
                "size", 0, (factory, target, arguments) -> size(factory, target)),
            CelMacro.newReceiverMacro(
                CelStandardMacro.EXISTS.getFunction(),
                2,
                (factory, target, arguments) -> CelStandardMacro.EXISTS
                    .getDefinition()
                    .getExpander()
                    .expandMacro(factory, target, arguments)
                    .map(fold -> exists(factory, fold, arguments.get(1)))))
        .addFunctionDeclarations(
            declaration(IS_INDEXED, SimpleType.BOOL), declaration(PARTNERS, SimpleType.INT))
        .addFunctionBindings(
            binding(IS_INDEXED, arguments -> partners(arguments).isPresent()),
            binding(PARTNERS, arguments -> partners(arguments).orElse(0L)));
  }

  private static CelFunctionDecl declaration(String name, CelType result) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name, result, SimpleType.DYN, SimpleType.DYN, SimpleType.STRING));
  }

  private static CelFunctionBinding binding(String name, CelFunctionOverload function) {
    return CelFunctionBinding.from(
        name, List.of(Object.class, Object.class, String.class), function);
  }

  private static Optional<Long> partners(Object[] arguments) {
    return arguments[0] instanceof ListValue list
        ? list.partners(arguments[1], (String) arguments[2])
        : Optional.empty();
  }

  private static Optional<CelExpr> size(CelMacroExprFactory factory, CelExpr target) {
    return Gathering.filter(target).flatMap(condition -> {
      String variable = target.comprehension().iterVar();
      CelExpr list = target.comprehension().iterRange();
      return of(variable, condition)
          .map(pairing -> factory.newGlobalCall(
              Operator.CONDITIONAL.getFunction(),
              pairing.call(factory, IS_INDEXED, list),
              pairing.call(factory, PARTNERS, list),
              factory.newReceiverCall("size", target)));
    });
  }

  private static CelExpr exists(CelMacroExprFactory factory, CelExpr fold, CelExpr condition) {
    if (fold.exprKind().getKind() != Kind.COMPREHENSION) {
      return fold;
    }
    CelExpr list = fold.comprehension().iterRange();
    return of(fold.comprehension().iterVar(), condition)
        .map(pairing -> factory.newGlobalCall(
            Operator.CONDITIONAL.getFunction(),
            pairing.call(factory, IS_INDEXED, list),
            factory.newGlobalCall(
                Operator.GREATER.getFunction(),
                pairing.call(factory, PARTNERS, list),
                factory.newIntLiteral(0)),
            fold))
        .orElse(fold);
  }

  private CelExpr call(CelMacroExprFactory factory, String function, CelExpr list) {
    return factory.newGlobalCall(
        function,
        factory.copy(list),
        factory.newIdentifier(partner),
        factory.newStringLiteral(String.join(SEPARATOR, names)));
  }

  /** The pairing that a condition on an element states; empty if it is anything else. */
  private static Optional<PartnerIndex> of(String element, CelExpr condition) {
    PartnerIndex pairing = new PartnerIndex(element);
    return pairing.add(condition) ? Optional.of(pairing) : Optional.empty();
  }

  private boolean add(CelExpr condition) {
    if (condition.exprKind().getKind() != Kind.CALL || condition.call().args().size() != 2) {
      return false;
    }
    CelExpr left = condition.call().args().get(0);
    CelExpr right = condition.call().args().get(1);
    String function = condition.call().function();
    if (function.equals(Operator.LOGICAL_AND.getFunction())) {
      return add(left) && add(right);
    }
    return function.equals(Operator.EQUALS.getFunction()) && (add(left, right) || add(right, left));
  }

  private boolean add(CelExpr ofElement, CelExpr ofPartner) {
    if (!isMember(ofElement) || !isMember(ofPartner)) {
      return false;
    }
    String owner = owner(ofPartner.select());
    if (!owner(ofElement.select()).equals(element)
        || owner.equals(element)
        || (!partner.isEmpty() && !partner.equals(owner))) {
      return false;
    }
    partner = owner;
    names.add(ofElement.select().field());
    names.add(ofPartner.select().field());
    return true;
  }

  private static boolean isMember(CelExpr expression) {
    return expression.exprKind().getKind() == Kind.SELECT
        && !expression.select().testOnly()
        && !expression.select().field().contains(SEPARATOR)
        && expression.select().operand().exprKind().getKind() == Kind.IDENT;
  }

  private static String owner(CelSelect member) {
    return member.operand().ident().name();
  }
}
