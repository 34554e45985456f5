package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contracts that lack something, one thing at a time, at places drawn at random: the sandbox serves them,
 * or says what is wrong and what to do.
 */
final class BrokenContractTest {
  private static final int DRAWS = 150;

  @TempDir
  private Path folder;

  @Test
  void theSandboxServesOrRefusesWithPlaceAndRemedy() throws IOException {
    long seed = Long.getLong("photosurl.seed", 20_260_101L);
    System.out.println("Contracts are broken with -Dphotosurl.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < DRAWS; i++) {
      ObjectNode root = Contract.bundled().document().root().deepCopy();
      String broken = breakSomewhere(root, random);
      Path file = Files.writeString(
          folder.resolve("broken.json"), new ObjectMapper().writeValueAsString(root));
      try (Sandbox sandbox = Sandbox.builder().contract(Contract.read(file)).start()) {
        for (String session : List.of("OPEN-1", "SUBMITTED-1", "CLOSED-1", "NONE-1")) {
          assertThat(submit(sandbox.baseUrl(), session, photos("VIN")).status())
              .as("%s of %s, with the seed %s", session, broken, seed)
              .isBetween(200, 499);
        }
      } catch (ProblemException e) {
        assertThat(e)
            .as(broken)
            .hasMessageContaining("broken.json")
            .hasMessageContaining("remedy: ");
      } catch (RuntimeException | Error e) {
        throw new AssertionError("without " + broken + ", with the seed " + seed, e);
      }
    }
  }

  /** Removes a member, or turns it into another kind of value. */
  private static String breakSomewhere(ObjectNode root, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(root.path("paths"), objects);
    collect(root.path("components"), objects);
    objects.removeIf(JsonNode::isEmpty);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    String before = name + ": " + object.get(name);
    switch (random.nextInt(4)) {
      case 0 -> object.put(name, "text");
      case 1 -> object.putArray(name);
      case 2 -> object.put(name, 7);
      default -> object.remove(name);
    }
    return before.length() > 200 ? before.substring(0, 200) : before;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> collect(child, objects));
    }
  }
}
