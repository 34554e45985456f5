package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * Asks a contract of somebody's own what any client may ask, before the first client does: what cannot be
 * answered is told who starts the sandbox, and not who tests against it. This artifact has no lint.
 */
final class Rehearsal {
  private static final String UNKNOWN_SESSION = "NONE-1";

  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @throws ProblemException if the sandbox cannot answer as the contract says
   */
  static void of(Contract contract) {
    Operation operation = contract.operation();
    try {
      Model model = new Model(contract, Processing.afterRefusals(0), Clock.systemUTC());
      contract.path(operation).of(CurlLine.SESSION_KEY);
      CurlLine.of(contract, URI.create("http://localhost/"));
      for (SessionState state : SessionState.values()) {
        String session = state.prefix() + "1";
        for (String body : List.of(photos(contract, operation).toString(), "{}", "")) {
          ask(model, Sandbox.API_KEY, session, body);
          ask(model, Sandbox.API_KEY, session, body);
        }
      }
      ask(model, "", CurlLine.SESSION_KEY, "{}");
      ask(model, Sandbox.API_KEY, UNKNOWN_SESSION, "{}");
      model.refuse(405);
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ProblemException(
          contract
              .document()
              .problem(
                  operation.pointer(),
                  "The sandbox cannot answer as this contract says.",
                  "Hold it against `photos-url lint`, which says what it lacks."),
          e);
    }
  }

  /** A photo of every label. */
  private static JsonNode photos(Contract contract, Operation operation) {
    ObjectNode submission = JsonNodeFactory.instance.objectNode();
    ArrayNode photos = submission.putArray("photos");
    for (String label : contract.labels(operation).all()) {
      photos.addObject().put("photo_label", label).put("url", "https://example.com/a.jpg");
    }
    return submission;
  }

  private static void ask(Model model, String apiKey, String sessionKey, String body) {
    ModelAnswer answer =
        model.answer(apiKey, sessionKey, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    if (answer.status() < 200 || answer.status() > 599) {
      throw new IllegalStateException("the status " + answer.status() + " is none of HTTP");
    }
  }
}
