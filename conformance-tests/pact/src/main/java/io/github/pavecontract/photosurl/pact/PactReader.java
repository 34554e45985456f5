package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.pact.Interaction.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pacts of the versions 1 to 4 of the Pact specification. */
public final class PactReader {
  private static final long LARGEST = 64L << 20;
  private static final String A_PACT = "Name a pact as Pact writes it.";
  private static final Pattern VERSION = Pattern.compile("([0-9]+)(\\..*)?");

  private final String file;
  private final JsonNode root;
  private final Consumer<String> notices;

  private PactReader(String file, JsonNode root, Consumer<String> notices) {
    this.file = file;
    this.root = root;
    this.notices = notices;
  }

  /**
   * Reads a pact.
   *
   * @param path its file
   * @param notices is told of what is left out
   * @return the pact, without interactions if all of them are messages
   * @throws ProblemException if it cannot be read, or is no pact
   */
  public static Pact read(Path path, Consumer<String> notices) {
    try {
      if (Files.size(path) > LARGEST) {
        throw ProblemException.at(path.toString(), "The file is larger than 64 MiB.", A_PACT);
      }
      ByteBuffer text = PactText.of(path, Files.readAllBytes(path));
      return new PactReader(path.toString(), StrictJson.read(text), notices).pact();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String message = "The file is no JSON: " + IoProblems.reason(e) + ".";
      throw new ProblemException(new Problem(path.toString(), line, "", message, A_PACT), e);
    } catch (IOException e) {
      throw IoProblems.unreadable(path, e, "Name a pact, or a folder of pacts.");
    }
  }

  private Pact pact() {
    if (!root.isObject()) {
      throw wrong("", "it holds no object", A_PACT);
    }
    int specification = specification();
    String team = name("consumer");
    String provider = name("provider");
    boolean ofMessages = root.path("messages").isArray();
    if (!root.path("interactions").isArray() && !ofMessages) {
      throw wrong("", "it has no list `interactions`", "Name a pact of HTTP interactions.");
    }
    List<Interaction> interactions = new ArrayList<>();
    int messages = root.path("messages").size();
    for (int i = 0; i < root.path("interactions").size(); i++) {
      String pointer = Pointers.child("/interactions", i);
      if (isMessage(root.at(pointer))) {
        messages++;
      } else {
        interactions.add(interaction(pointer, root.at(pointer), specification));
      }
    }
    if (messages > 0) {
      notices.accept(file + ": left out " + messages
          + (messages == 1 ? " interaction" : " interactions")
          + " with messages, which no HTTP API can be held against.");
    }
    if (interactions.isEmpty() && messages == 0) {
      throw wrong("/interactions", "there is no interaction", "Run the tests that write it.");
    }
    return new Pact(file, team, provider, specification, List.copyOf(interactions));
  }

  private static boolean isMessage(JsonNode interaction) {
    return interaction.path("type").asText("").endsWith("/Messages");
  }

  private String name(String role) {
    JsonNode name = root.path(role).path("name");
    if (!name.isTextual() || name.asText().isBlank()) {
      throw wrong("/" + role + "/name", "the " + role + " has no name", "Give it one.");
    }
    return name.asText();
  }

  private int specification() {
    JsonNode metadata = root.path("metadata");
    String version = metadata
        .path("pactSpecification")
        .path("version")
        .asText(metadata
            .path("pact-specification")
            .path("version")
            .asText(metadata.path("pactSpecificationVersion").asText("2")));
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()
        || matcher.group(1).length() > 3
        || Integer.parseInt(matcher.group(1)) > 4) {
      throw wrong(
          "/metadata/pactSpecification/version",
          "version `" + version + "` of the Pact specification is not known",
          "Write it in version 2, 3 or 4.");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Interaction interaction(String pointer, JsonNode node, int specification) {
    if (!node.isObject()) {
      throw wrong(pointer, "this is no interaction", "Write an object here.");
    }
    PartReader parts = new PartReader(this, specification);
    JsonNode request = node.path("request");
    JsonNode response = node.path("response");
    String requestPointer = pointer + "/request";
    String responsePointer = pointer + "/response";
    if (!request.isObject() || !response.isObject()) {
      throw wrong(pointer, "a request or response is missing", "Write both as objects.");
    }
    JsonNode status = response.path("status");
    if (!status.isMissingNode()
        && !(status.isInt() && status.asInt() >= 100 && status.asInt() < 600)) {
      throw wrong(responsePointer + "/status", "this is no HTTP status", "Use one such as 200.");
    }
    return new Interaction(
        pointer,
        node.path("description").asText("(without a description)"),
        states(pointer, node),
        request.path("method").asText("GET").toUpperCase(Locale.ROOT),
        request.path("path").asText("/"),
        parts.query(request.path("query")),
        parts.read(requestPointer, request),
        status.asInt(200),
        parts.read(responsePointer, response));
  }

  private List<State> states(String pointer, JsonNode interaction) {
    List<State> states = new ArrayList<>();
    for (String single : new String[] {"providerState", "provider_state"}) {
      if (interaction.path(single).isTextual()) {
        states.add(new State(
            interaction.path(single).asText(),
            Pointers.child(pointer, single),
            MissingNode.getInstance()));
      }
    }
    JsonNode list = interaction.path("providerStates");
    for (int i = 0; i < list.size(); i++) {
      String place = Pointers.child(pointer, "providerStates", i, "name");
      if (!list.get(i).path("name").isTextual()) {
        throw wrong(place, "the provider state has no name", "Give it one.");
      }
      JsonNode state = list.get(i);
      states.add(new State(state.path("name").asText(), place, state.path("params")));
    }
    return states;
  }

  ProblemException wrong(String pointer, String what, String remedy) {
    String place = pointer.isEmpty() ? file : file + "#" + pointer;
    return ProblemException.at(place, what + ".", remedy);
  }
}
