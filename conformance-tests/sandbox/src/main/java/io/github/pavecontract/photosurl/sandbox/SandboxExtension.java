package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link PhotosUrlSandbox} promises. */
final class SandboxExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

  /** JUnit closes what its stores hold; before 5.13, only if it is a CloseableResource. */
  @SuppressWarnings("deprecation")
  private record Running(Sandbox sandbox, PhotosUrlClient client)
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    @Override
    public void close() {
      sandbox.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (context.getStore(NAMESPACE).get(Running.class) == null) {
      context.getStore(NAMESPACE).put(Running.class, start(annotation(context)));
    }
  }

  private static Running start(PhotosUrlSandbox settings) {
    Sandbox sandbox =
        Sandbox.builder().processing(Processing.parse(settings.processing())).start();
    return new Running(sandbox, sandbox.client(settings.apiKey()));
  }

  /** The annotation of the class, or of the one that it is nested in. */
  private static PhotosUrlSandbox annotation(ExtensionContext context) {
    for (Optional<ExtensionContext> here = Optional.of(context);
        here.isPresent();
        here = here.get().getParent()) {
      Optional<PhotosUrlSandbox> found = here.get()
          .getElement()
          .flatMap(element -> AnnotationSupport.findAnnotation(element, PhotosUrlSandbox.class));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException("@PhotosUrlSandbox belongs on a class.");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running(context).sandbox().reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Sandbox.class || type == URI.class || type == PhotosUrlClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Running running = running(context);
    if (type == Sandbox.class) {
      return running.sandbox();
    }
    return type == URI.class ? running.sandbox().baseUrl() : running.client();
  }

  private static Running running(ExtensionContext context) {
    Running running = context.getStore(NAMESPACE).get(Running.class, Running.class);
    if (running == null) {
      throw new IllegalStateException("@PhotosUrlSandbox belongs on a class.");
    }
    return running;
  }
}
