package io.github.pavecontract.photosurl.verify.harness;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * An API that differs from the sandbox in one thing.
 *
 * @param group what kind of thing
 * @param id what it is
 * @param twist answers a call
 */
public record Variant(String group, String id, Twist twist) {
  /** Answers a call, with the help of the sandbox. */
  public interface Twist {
    Answer answer(Call call) throws IOException;
  }

  /** Changes every answer. */
  public static Variant answers(String group, String id, Consumer<Answer> change) {
    return new Variant(group, id, call -> {
      Answer answer = call.forward();
      change.accept(answer);
      return answer;
    });
  }

  /** Changes answers with results. */
  static Variant results(String group, String id, Consumer<Answer> change) {
    return answers(group, id, answer -> {
      if (answer.status == 200) {
        change.accept(answer);
      }
    });
  }

  /** Changes errors with a certain text. */
  static Variant errors(String group, String id, String part, Consumer<Answer> change) {
    return answers(group, id, answer -> {
      if (answer.isError() && answer.says(part)) {
        change.accept(answer);
      }
    });
  }

  @Override
  public String toString() {
    return group + ": " + id;
  }
}
