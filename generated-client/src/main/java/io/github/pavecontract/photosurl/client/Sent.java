package io.github.pavecontract.photosurl.client;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;

/** Whether a call has begun to write its request to a connection. */
final class Sent {
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Returns false if the request was begun before. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  static boolean possibly(Call call) {
    Sent sent = call.request().tag(Sent.class);
    return sent == null || sent.begun.get();
  }
}
