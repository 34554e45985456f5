package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Distance;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The name by which pacts mean this API. A pact of another name that asks for the API's path means it all
 * the same, though nobody will find it by that name.
 */
public final class ProviderName {
  /** So many letters may differ in a name that is misspelt. */
  private static final int SLIPS = 2;

  private final String name;
  private final boolean similar;
  private final Predicate<Pact> others;

  private ProviderName(String name, boolean similar, Predicate<Pact> others) {
    this.name = name;
    this.similar = similar;
    this.others = others;
  }

  /**
   * The name that the pacts of this repository have.
   *
   * @param contract the contract of the API
   * @return the name
   */
  public static ProviderName usual(Contract contract) {
    return new ProviderName("pave-photos-url", true, pact -> asks(contract, pact));
  }

  /**
   * A name that somebody has given.
   *
   * @param name the name, to the letter
   * @return the name
   */
  public static ProviderName only(String name) {
    return new ProviderName(name, false, pact -> false);
  }

  /**
   * Whatever the name is.
   *
   * @return any name
   */
  public static ProviderName any() {
    return new ProviderName("any", false, pact -> true);
  }

  String name() {
    return name;
  }

  boolean isMeantBy(Pact pact) {
    return pact.provider().equals(name) || isMisspeltBy(pact) || others.test(pact);
  }

  /** Whether a pact has a name under which a build or a broker does not find it. */
  boolean isMisspeltBy(Pact pact) {
    return similar && !pact.provider().equals(name) && resembles(pact.provider());
  }

  private static boolean asks(Contract contract, Pact pact) {
    return pact.interactions().stream().anyMatch(interaction -> contract.operations().stream()
        .anyMatch(operation -> contract.path(operation).isIn(interaction.path())));
  }

  private boolean resembles(String other) {
    String ours = letters(name);
    String theirs = letters(other);
    return !theirs.isEmpty()
        && (ours.startsWith(theirs)
            || theirs.contains(ours)
            || Distance.between(ours, theirs) <= SLIPS);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
