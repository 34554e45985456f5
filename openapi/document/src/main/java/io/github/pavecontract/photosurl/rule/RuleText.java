package io.github.pavecontract.photosurl.rule;

/**
 * The words of a rule.
 *
 * @param id words with hyphens, in groups that dots separate, such as {@code schema.required}
 * @param fault one sentence that states the fault, not the rule that it breaks; {@code {expected}} and
 *     {@code {received}} in it stand for what differs in a case, {@code {subject}} for what the rule is
 *     about there, such as the name of a property
 * @param grounds what the rule rests on: a kind of place in the contract and its evidence, or a paragraph
 *     of a standard
 * @param remedy one sentence or two that say what to do about it
 */
public record RuleText(String id, String fault, String grounds, String remedy) {}
