package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * A sandbox for the tests of a class. JUnit closes what its stores hold; before 5.13, only if it is a
 * CloseableResource.
 */
@SuppressWarnings("deprecation")
final class Running implements ExtensionContext.Store.CloseableResource, AutoCloseable {
  private final Sandbox sandbox;
  private final PhotosUrlClient client;
  private final boolean keepsFaults;
  private @Nullable List<Faults.Planned> faults;

  Running(SandboxBuilder settings, String apiKey, boolean keepsFaults) {
    this.sandbox = settings.start();
    this.client = sandbox.client(apiKey);
    this.keepsFaults = keepsFaults;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  PhotosUrlClient client() {
    return client;
  }

  /** Lets a test begin anew; with the faults that were there before the first one, if that was asked for. */
  void beginTest() {
    if (keepsFaults && faults == null) {
      faults = sandbox.faults();
    }
    sandbox.reset();
    if (faults != null) {
      sandbox.faults(faults);
    }
  }

  static boolean canResolve(ParameterContext parameter) {
    Class<?> type = parameter.getParameter().getType();
    return type == Sandbox.class || type == URI.class || type == PhotosUrlClient.class;
  }

  Object resolve(ParameterContext parameter) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Sandbox.class) {
      return sandbox;
    }
    return type == URI.class ? sandbox.baseUrl() : client;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
