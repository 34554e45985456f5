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
  /** So many combinations of keys are remembered; traffic is mostly that of a few accounts. */
  private static final int MOST_KEYS = 16;

  private final String apiKeyHeader;
  private final Set<String> keys;
  private final Search announced;
  /** By the keys of a request. */
  private final Map<Set<String>, Search> searches = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Set<String>, Search> eldest) {
      return size() > MOST_KEYS;
    }
  };

  /** A search for some keys. Most answers say the same, and looking for what may be encoded takes long. */
  private record Search(Secrets secrets, CleanTexts clean) {
    static Search of(Set<String> keys) {
      Map<String, String> replacements = new LinkedHashMap<>();
      keys.forEach(key -> replacements.put(key, ""));
      return new Search(Secrets.of(replacements), new CleanTexts());
    }

    boolean finds(String text) {
      if (clean.contains(text)) {
        return false;
      }
      boolean found = !secrets.replaceIn(text).equals(text);
      if (!found) {
        clean.add(text);
      }
      return found;
    }
  }

  SecretCheck(Contract contract, Set<String> keys) {
    this.apiKeyHeader = contract.apiKeyHeader();
    this.keys = keys;
    this.announced = Search.of(keys);
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
      if (header.name().equalsIgnoreCase(apiKeyHeader)) {
        sent.add(header.value());
      }
    }
    return judge(
        observation,
        keys.containsAll(sent) ? announced : searches.computeIfAbsent(sent, Search::of));
  }

  private static List<Deviation> judge(Observation observation, Search search) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(observation.received().statusLine(), "the status line");
    texts.putAll(AnswerTexts.ofHeaders(observation));
    texts.putAll(AnswerTexts.ofBody(observation));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (search.finds(text.getKey())) {
        return List.of(Deviation.of(
                LeakRule.API_KEY,
                "/components/securitySchemes",
                "no API key anywhere in the answer",
                "the API key of the request stands in "
                    + search.secrets().replaceIn(text.getValue()))
            .on(AnswerTexts.properties(observation, text.getKey())));
      }
    }
    return List.of();
  }
}
