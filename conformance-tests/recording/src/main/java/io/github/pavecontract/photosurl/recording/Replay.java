package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.secret.Credential;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recorded answer to a request: in recorded order where the same was asked several times,
 * and the last one again after that. Keeps where the entries stand, not what they hold.
 */
final class Replay {
  /** How many entries are compared with a request that was not recorded. */
  private static final int NEAREST_AMONG = 10_000;

  private record Span(int index, long from, long to) {}

  /** Entries with the same question, keys included; the question itself would take much room. */
  private static final class Answers {
    private final @Nullable String apiKey;
    private final String sessionKey;
    private final List<Span> places = new ArrayList<>(1);
    private int next;

    Answers(RecordedQuestion question) {
      this.apiKey = question.apiKey();
      this.sessionKey = question.sessionKey();
    }

    Span next() {
      return places.get(Math.min(next++, places.size() - 1));
    }
  }

  /**
   * A recorded answer.
   *
   * @param recorded the entry
   * @param sessionKey the session key in it
   * @param askedFor the session key of the client, which stands for that
   */
  record Found(Recorded recorded, String sessionKey, String askedFor) {}

  private final Path file;
  private final SessionKeys sessionKeys;
  private final CredentialFinder credentials;
  private final String apiKeyHeader;
  private final Map<ByteString, List<Answers>> byShape = new HashMap<>();
  private final Map<ByteString, Answers> byQuestion = new HashMap<>();
  private final Bindings sessions = new Bindings();
  private final Bindings apiKeys = new Bindings();
  private int count;
  private int others;

  Replay(Path file, Contract contract) {
    this.file = file;
    this.sessionKeys = new SessionKeys(contract);
    this.credentials = Credentials.of(contract);
    this.apiKeyHeader = contract.apiKeyHeader();
    HarReader.read(file, new HarReader.Visitor() {
      @Override
      public void entry(Recorded recorded, long from, long to) {
        add(recorded, from, to);
      }

      @Override
      public void cut(int index) {
        others++;
      }
    });
  }

  private void add(Recorded recorded, long from, long to) {
    if (from < 0) {
      throw ProblemException.at(file.toString(), "The file is not UTF-8.", "Save it as UTF-8.");
    }
    Optional<RecordedQuestion> question = question(recorded.exchange().request());
    if (question.isEmpty() || recorded.exchange().response().status() == 0) {
      others++;
      return;
    }
    count++;
    byQuestion
        .computeIfAbsent(
            hash(question.get().shape() + "\n" + question.get().apiKey() + "\n"
                + question.get().sessionKey()),
            unknown -> begin(question.get()))
        .places
        .add(new Span(recorded.index(), from, to));
  }

  private Answers begin(RecordedQuestion question) {
    Answers answers = new Answers(question);
    byShape.computeIfAbsent(hash(question.shape()), shape -> new ArrayList<>(1)).add(answers);
    return answers;
  }

  private Optional<RecordedQuestion> question(Request request) {
    return RecordedQuestion.of(request, sessionKeys, apiKeyHeader);
  }

  private static ByteString hash(String text) {
    return ByteString.encodeUtf8(text).sha256();
  }

  int count() {
    return count;
  }

  int others() {
    return others;
  }

  synchronized Optional<Found> answer(Request request) throws IOException {
    Optional<Found> found = answer(question(request));
    return found.isPresent() ? found : answer(question(withoutSecrets(request)));
  }

  /** The request as it was recorded, if only its secrets differ, such as the signature of a URL. */
  private Request withoutSecrets(Request request) {
    Map<String, String> everywhere = new HashMap<>();
    List<Credential> found = new ArrayList<>(credentials.in(request.url()));
    found.addAll(credentials.in(request.body().toByteArray()));
    for (Credential credential : found) {
      if (credential.everywhere() && credential.type() == Credential.Type.SECRET) {
        everywhere.put(credential.value(), RecordedQuestion.SECRET);
      }
    }
    Secrets secrets = Secrets.of(
        everywhere,
        credentials,
        credential -> credential.type() == Credential.Type.SECRET
            ? RecordedQuestion.SECRET
            : credential.value());
    return new Request(
        request.method(),
        secrets.replaceIn(request.url()),
        request.headers(),
        ByteString.of(secrets.replaceIn(request.body().toByteArray())));
  }

  private Optional<Found> answer(Optional<RecordedQuestion> asked) throws IOException {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Answers best = null;
    int bestFit = 0;
    for (Answers answers : byShape.getOrDefault(hash(asked.get().shape()), List.of())) {
      int fit = fit(asked.get(), answers);
      if (fit > bestFit) {
        best = answers;
        bestFit = fit;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    bind(asked.get(), best);
    return Optional.of(new Found(read(best.next()), best.sessionKey, asked.get().sessionKey()));
  }

  private int fit(RecordedQuestion asked, Answers recorded) {
    int session = sessions.fit(asked.sessionKey(), recorded.sessionKey);
    int key = asked.apiKey() == null || recorded.apiKey == null
        ? 2
        : apiKeys.fit(asked.apiKey(), recorded.apiKey);
    return session * key;
  }

  private void bind(RecordedQuestion asked, Answers recorded) {
    sessions.bind(asked.sessionKey(), recorded.sessionKey);
    if (asked.apiKey() != null && recorded.apiKey != null) {
      apiKeys.bind(asked.apiKey(), recorded.apiKey);
    }
  }

  private Recorded read(Span place) throws IOException {
    byte[] entry = new byte[(int) (place.to() - place.from())];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(place.from());
      in.readFully(entry);
    }
    return HarEntryReader.read(place.index(), new ObjectMapper().readTree(entry));
  }

  /** The recorded request that has most in common with another one, and how it differs. */
  String nearest(Request request) {
    Optional<RecordedQuestion> asked = question(request);
    if (asked.isEmpty()) {
      return "It is no request of the operation.";
    }
    Nearest nearest = new Nearest(asked.get());
    HarReader.read(file, (recorded, from, to) -> {
      if (recorded.index() < NEAREST_AMONG) {
        question(recorded.exchange().request())
            .ifPresent(question -> nearest.consider(recorded.index(), question));
      }
    });
    return nearest.toString();
  }
}
