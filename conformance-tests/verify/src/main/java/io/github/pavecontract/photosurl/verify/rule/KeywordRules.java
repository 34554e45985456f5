package io.github.pavecontract.photosurl.verify.rule;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules on one kind of body, one for each keyword of a schema.
 *
 * @param <R> the class of these rules
 */
public final class KeywordRules<R extends Rule> {
  private final Map<Keyword, R> rules = new EnumMap<>(Keyword.class);
  private final R other;

  /**
   * Declares the rules.
   *
   * @param keywords the keywords that have one
   * @param declaration makes the rule of a keyword
   */
  public KeywordRules(Collection<Keyword> keywords, Function<Keyword, R> declaration) {
    keywords.forEach(keyword -> rules.put(keyword, declaration.apply(keyword)));
    this.other = rules.computeIfAbsent(Keyword.OTHER, declaration);
  }

  /**
   * Declares a rule for every keyword.
   *
   * @param declaration makes the rule of a keyword
   */
  public KeywordRules(Function<Keyword, R> declaration) {
    this(Set.of(Keyword.values()), declaration);
  }

  /**
   * Finds the rule on a keyword.
   *
   * @param inSchema the keyword as it stands in a schema
   * @return its rule
   */
  public R on(String inSchema) {
    return rules.getOrDefault(Keyword.of(inSchema), other);
  }

  /**
   * Tells whether what a keyword refuses is a fault at all.
   *
   * @param inSchema the keyword as it stands in a schema
   * @return whether there is a rule on it, or none is known for it
   */
  public boolean covers(String inSchema) {
    return rules.containsKey(Keyword.of(inSchema));
  }

  /**
   * Lists the rules.
   *
   * @return all of them, in the order of the keywords
   */
  public List<R> all() {
    return List.copyOf(rules.values());
  }
}
