package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.rule.DiffRule.Effect;
import io.github.pavecontract.photosurl.diff.rule.SourceRule;
import io.github.pavecontract.photosurl.diff.source.JavaElement;
import io.github.pavecontract.photosurl.diff.source.JavaElement.Role;
import io.github.pavecontract.photosurl.diff.source.JavaSurface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the new client would do to code that was written against the old one. */
final class SourceRules {
  private final Sides sides;

  SourceRules(Sides sides) {
    this.sides = sides;
  }

  void compare() {
    Map<String, JavaElement> after = JavaSurface.of(sides.after());
    Map<String, JavaElement> before = JavaSurface.of(sides.before());
    Map<String, String> renamed = RenamedClasses.between(before, after);
    renamed.forEach((old, now) -> {
      String oldPointer = Objects.requireNonNull(before.get(old)).pointer();
      String newPointer = Objects.requireNonNull(after.get(now)).pointer();
      add(
          SourceRule.CLASS_RENAMED,
          Verdict.BREAKING,
          "The class `" + old + "` is called `" + now + "` now.",
          oldPointer,
          newPointer);
    });
    Map<String, JavaElement> adapted = new LinkedHashMap<>();
    before.values().forEach(element -> {
      JavaElement same = RenamedClasses.apply(renamed, element);
      adapted.put(same.name(), same);
    });
    adapted.forEach((name, old) -> {
      JavaElement now = after.get(name);
      if (now == null) {
        removed(old, after);
      } else {
        changed(old, now);
      }
    });
    after.forEach((name, now) -> {
      if (!adapted.containsKey(name)) {
        added(now, adapted);
      }
    });
  }

  private void removed(JavaElement old, Map<String, JavaElement> after) {
    if (isOfAClassThatIsMissing(old, after)) {
      methodOfTheClass(old, Effect.REMOVED, Verdict.BREAKING);
      return;
    }
    tell(
        removed(old.kind()),
        Verdict.BREAKING,
        "`" + old.name() + "` is no longer generated.",
        old.pointer(),
        "");
  }

  private void added(JavaElement now, Map<String, JavaElement> before) {
    if (isOfAClassThatIsMissing(now, before)) {
      methodOfTheClass(now, Effect.ADDED, Verdict.NON_BREAKING);
      return;
    }
    tell(
        added(now.kind()),
        Verdict.NON_BREAKING,
        "`" + now.name() + "` is generated now.",
        "",
        now.pointer());
  }

  /** An operation that comes or goes with the class of its tag does to source what it does without. */
  private void methodOfTheClass(JavaElement method, Effect effect, Verdict source) {
    if (method.kind() == Role.METHOD) {
      boolean isNew = effect == Effect.ADDED;
      sides.changes().at(isNew ? "" : method.pointer(), isNew ? method.pointer() : "").stream()
          .filter(draft -> draft.rule().effect() == effect)
          .findFirst()
          .ifPresent(draft -> draft.source(source));
    }
  }

  private static boolean isOfAClassThatIsMissing(JavaElement element, Map<String, JavaElement> in) {
    int dot = element.name().indexOf('.');
    return dot > 0 && !in.containsKey(element.name().substring(0, dot));
  }

  private void changed(JavaElement old, JavaElement now) {
    if (!old.signature().equals(now.signature())) {
      tell(
          changed(now.kind()),
          Verdict.BREAKING,
          "`" + now.name() + "` was of type `" + old.signature() + "` and is of `" + now.signature()
              + "` now.",
          old.pointer(),
          now.pointer());
    } else if (isReordered(old.order(), now.order())) {
      add(
          SourceRule.ARGUMENTS_REORDERED,
          Verdict.BREAKING,
          "The arguments of `" + now.name() + "` stand in another order.",
          old.pointer(),
          now.pointer());
    } else if (old.nullable() != now.nullable()) {
      tell(
          SourceRule.NULLNESS_CHANGED,
          Verdict.NON_BREAKING,
          "`" + now.name() + "` " + (now.nullable() ? "may" : "can no longer") + " be null.",
          old.pointer(),
          now.pointer());
    }
  }

  private static boolean isReordered(List<String> before, List<String> after) {
    List<String> old = new ArrayList<>(before);
    List<String> now = new ArrayList<>(after);
    old.retainAll(after);
    now.retainAll(before);
    return !old.equals(now);
  }

  private static SourceRule removed(Role kind) {
    return switch (kind) {
      case CLASS -> SourceRule.CLASS_REMOVED;
      case FACTORY -> SourceRule.FACTORY_REMOVED;
      case PROPERTY -> SourceRule.PROPERTY_REMOVED;
      case METHOD -> SourceRule.METHOD_REMOVED;
      case CONSTANT -> SourceRule.CONSTANT_REMOVED;
    };
  }

  private static SourceRule added(Role kind) {
    return switch (kind) {
      case CLASS -> SourceRule.CLASS_ADDED;
      case FACTORY -> SourceRule.FACTORY_ADDED;
      case PROPERTY -> SourceRule.PROPERTY_ADDED;
      case METHOD -> SourceRule.METHOD_ADDED;
      case CONSTANT -> SourceRule.CONSTANT_ADDED;
    };
  }

  /** The type of a constant is the class that it stands in, so that no constant is of another one. */
  private static SourceRule changed(Role kind) {
    return switch (kind) {
      case CLASS, CONSTANT -> SourceRule.CLASS_CHANGED;
      case FACTORY -> SourceRule.FACTORY_CHANGED;
      case PROPERTY -> SourceRule.PROPERTY_CHANGED;
      case METHOD -> SourceRule.METHOD_CHANGED;
    };
  }

  /** Adds the verdict to the change that has the same cause, or tells of it by itself. */
  private void tell(SourceRule rule, Verdict source, String sentence, String before, String after) {
    List<Changes.Draft> causes = sides.changes().at(before, after);
    causes.stream()
        .filter(draft -> draft.rule().effect() == rule.effect())
        .findFirst()
        .or(() -> causes.stream().findFirst())
        .ifPresentOrElse(
            draft -> draft.source(source), () -> add(rule, source, sentence, before, after));
  }

  private void add(SourceRule rule, Verdict source, String sentence, String before, String after) {
    sides
        .changes()
        .add(rule, Direction.NONE, Verdict.NONE, sentence, before, after)
        .source(source);
  }
}
