package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No API key stands anywhere in an answer, in whatever form. */
final class SecretCheck implements AnswerCheck {
  private final Contract contract;
  private final Set<String> keys;
  private final Secrets secrets;
  /** Most answers say the same, and looking for what may be encoded takes long. */
  private final CleanTexts clean = new CleanTexts();

  SecretCheck(Contract contract, Set<String> keys) {
    this.contract = contract;
    this.keys = keys;
    this.secrets = secrets(keys);
  }

  private static Secrets secrets(Set<String> keys) {
    Map<String, String> replacements = new LinkedHashMap<>();
    keys.forEach(key -> replacements.put(key, ""));
    return Secrets.of(replacements);
  }

  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    // Foreign traffic has keys that nobody has announced.
    Set<String> sent = new LinkedHashSet<>();
    for (Header header : observation.received().exchange().request().headers()) {
      if (header.name().equalsIgnoreCase(contract.apiKeyHeader())) {
        sent.add(header.value());
      }
    }
    return judge(observation, keys.containsAll(sent) ? secrets : secrets(sent));
  }

  private List<Deviation> judge(Observation observation, Secrets secrets) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(observation.received().statusLine(), "the status line");
    texts.putAll(Texts.ofHeaders(observation));
    texts.putAll(Texts.ofBody(observation));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      boolean cached = secrets == this.secrets;
      if ((!cached || !clean.contains(text.getKey())) && contains(secrets, text.getKey())) {
        return List.of(Deviation.of(
                LeakRule.API_KEY,
                "/components/securitySchemes",
                "no API key anywhere in the answer",
                "the API key of the request stands in " + secrets.replaceIn(text.getValue()))
            .on(Texts.properties(observation, text.getKey())));
      }
      if (cached) {
        clean.add(text.getKey());
      }
    }
    return List.of();
  }

  private static boolean contains(Secrets secrets, String text) {
    return !secrets.replaceIn(text).equals(text);
  }
}
