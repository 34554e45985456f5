package io.github.pavecontract.photosurl.contract.invariant;

import com.google.errorprone.annotations.Immutable;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.CelValue;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code map} and {@code filter} have gathered so far. CEL itself gathers in a list that it copies as
 * often as it looks at it, once and more for each element.
 */
@Immutable
@SuppressWarnings("Immutable") // One evaluation alone fills it, step by step.
final class Gathering extends CelValue {
  private static final String START = "@gather";
  private static final String ADD = "@gathered";
  private static final String END = "@list";

  private static final CelType ELEMENT = TypeParamType.create("T");
  private static final CelType TYPE = OpaqueType.create("gathering", ELEMENT);

  private final List<Object> elements = new ArrayList<>();

  private Gathering() {}

  /** Lets the macros that make lists gather their elements here; they come to the same lists. */
  static CelBuilder use(CelBuilder cel) {
    return cel.setStandardMacros(CelStandardMacro.STANDARD_MACROS.stream()
            .filter(macro -> !makesList(macro) && macro != CelStandardMacro.EXISTS)
            .toList())
        .addMacros(CelStandardMacro.STANDARD_MACROS.stream()
            .filter(Gathering::makesList)
            .map(macro -> gathering(macro.getDefinition()))
            .toList())
        .addFunctionDeclarations(
            declaration(START, TYPE),
            declaration(ADD, TYPE, TYPE, ELEMENT),
            declaration(END, ListType.create(ELEMENT), TYPE))
        .addFunctionBindings(
            CelFunctionBinding.from(START, List.of(), arguments -> new Gathering()),
            CelFunctionBinding.from(ADD, Gathering.class, Object.class, Gathering::add),
            CelFunctionBinding.from(END, Gathering.class, Gathering::list));
  }

  private static boolean makesList(CelStandardMacro macro) {
    return macro == CelStandardMacro.MAP
        || macro == CelStandardMacro.MAP_FILTER
        || macro == CelStandardMacro.FILTER;
  }

  private static CelFunctionDecl declaration(String name, CelType result, CelType... parameters) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, result, parameters));
  }

  private static CelMacro gathering(CelMacro macro) {
    return CelMacro.newReceiverMacro(
        macro.getFunction(), macro.getArgumentCount(), (factory, target, arguments) -> macro
            .getExpander()
            .expandMacro(factory, target, arguments)
            .map(expanded -> gathering(factory, expanded)));
  }

  /** The expansion with a gathering in the place of the list; as it is if it is an error. */
  private static CelExpr gathering(CelMacroExprFactory factory, CelExpr expanded) {
    if (expanded.exprKind().getKind() != Kind.COMPREHENSION) {
      return expanded;
    }
    CelComprehension fold = expanded.comprehension();
    return factory.fold(
        fold.iterVar(),
        fold.iterRange(),
        fold.accuVar(),
        factory.newGlobalCall(START),
        fold.loopCondition(),
        adding(factory, fold.loopStep()),
        factory.newGlobalCall(END, fold.result()));
  }

  /** A step is {@code list + [element]}, or {@code condition ? list + [element] : list}. */
  private static CelExpr adding(CelMacroExprFactory factory, CelExpr step) {
    List<CelExpr> arguments = new ArrayList<>(step.call().args());
    if (arguments.size() == 2) {
      CelExpr element = arguments.get(1).list().elements().get(0);
      return factory.newGlobalCall(ADD, arguments.get(0), element);
    }
    arguments.set(1, adding(factory, arguments.get(1)));
    return factory.newGlobalCall(step.call().function(), arguments);
  }

  /** The condition of a filter; empty if it is another expression. */
  static Optional<CelExpr> filter(CelExpr expression) {
    if (expression.exprKind().getKind() != Kind.COMPREHENSION) {
      return Optional.empty();
    }
    CelComprehension fold = expression.comprehension();
    return isCall(fold.accuInit(), START)
            && isCall(fold.loopStep(), Operator.CONDITIONAL.getFunction())
            && isVariable(added(fold.loopStep()), fold.iterVar())
        ? Optional.of(fold.loopStep().call().args().get(0))
        : Optional.empty();
  }

  private static CelExpr added(CelExpr step) {
    return step.call().args().get(1).call().args().get(1);
  }

  private static boolean isCall(CelExpr expression, String function) {
    return expression.exprKind().getKind() == Kind.CALL
        && expression.call().function().equals(function);
  }

  private static boolean isVariable(CelExpr expression, String name) {
    return expression.exprKind().getKind() == Kind.IDENT
        && expression.ident().name().equals(name);
  }

  private Gathering add(Object element) {
    elements.add(element);
    return this;
  }

  private List<Object> list() {
    return new ListValue(elements);
  }

  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return elements.isEmpty();
  }

  @Override
  public CelType celType() {
    return TYPE;
  }
}
