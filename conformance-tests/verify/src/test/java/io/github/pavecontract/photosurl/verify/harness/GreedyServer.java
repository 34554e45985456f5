package io.github.pavecontract.photosurl.verify.harness;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * Takes every photo that it can read out of a request, with whatever key and however malformed, and
 * keeps a journal of what got into which session.
 */
final class GreedyServer implements AutoCloseable {
  private static final List<String> LABELS =
      Contract.bundled().labels(Contract.bundled().operation()).all();
  private static final Pattern LABEL = Pattern.compile("photo_label\\W+([\\w-]*)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private final List<String> sessions;
  private final Map<String, Set<String>> journal = new ConcurrentHashMap<>();
  private final TwistedServer server;

  /**
   * Starts a server.
   *
   * @param sessions the keys of the sessions that exist
   * @param answer changes what it says of a request that it has taken photos of
   */
  GreedyServer(List<String> sessions, Consumer<Answer> answer) throws IOException {
    this.sessions = sessions;
    this.server = new TwistedServer(
        URI.create("http://127.0.0.1:9/"), new Variant("greedy", "takes everything", call -> {
          Answer taken = new Answer(new Response(200, List.of(), ByteString.EMPTY));
          take(call, taken);
          answer.accept(taken);
          return taken;
        }));
  }

  URI baseUrl() {
    return server.baseUrl();
  }

  /** The labels of the photos that got into a session. */
  Set<String> photosIn(String session) {
    return journal.getOrDefault(session, Set.of());
  }

  private void take(Call call, Answer answer) {
    List<String> labels = labels(call);
    String target = URLDecoder.decode(call.target, StandardCharsets.UTF_8);
    for (String session : sessions) {
      if (target.contains(session) || target.contains("' OR '")) {
        journal.computeIfAbsent(session, key -> ConcurrentHashMap.newKeySet()).addAll(labels);
      }
    }
    var data = answer.json.putArray("data");
    for (String label : labels) {
      answer.submit(data.addObject().put("photo_label", label).put("url", "https://example.com/"));
    }
  }

  /** What stands behind {@code photo_label}, and any label that stands elsewhere. */
  private static List<String> labels(Call call) {
    String text = ESCAPE
        .matcher(new String(call.body, StandardCharsets.UTF_8))
        .replaceAll(match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    List<String> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(text);
    while (matcher.find()) {
      labels.add(matcher.group(1));
    }
    if (labels.isEmpty()) {
      LABELS.stream()
          .filter(label -> (text + call.target).matches("(?s).*\\b" + label + "\\b.*"))
          .forEach(labels::add);
    }
    return labels;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
