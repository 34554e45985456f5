package io.github.pavecontract.photosurl.sandbox;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link PhotosUrlSandbox} promises. */
final class AnnotatedSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(AnnotatedSandboxExtension.class);
  private static final String MISPLACED = "@PhotosUrlSandbox belongs on a class.";

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<PhotosUrlSandbox> own = context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, PhotosUrlSandbox.class));
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    if (own.isPresent() && !own.get().equals(store.get(PhotosUrlSandbox.class))) {
      PhotosUrlSandbox settings = own.get();
      store.put(PhotosUrlSandbox.class, settings);
      store.put(
          Running.class,
          new Running(
              Sandbox.builder().processing(Processing.parse(settings.processing())),
              settings.apiKey(),
              settings.keepFaults()));
    } else if (store.get(Running.class) == null) {
      throw new IllegalStateException(MISPLACED);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running(context).beginTest();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Running.canResolve(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).resolve(parameter);
  }

  private static Running running(ExtensionContext context) {
    Running running = context.getStore(NAMESPACE).get(Running.class, Running.class);
    if (running == null) {
      throw new IllegalStateException(MISPLACED);
    }
    return running;
  }
}
