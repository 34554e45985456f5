package io.github.pavecontract.photosurl.recording;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A recording that cannot be used. Its message names the file, the place in it and the remedy. */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1;

  RecordingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
