import java.net.URL;
import java.util.Collections;
import java.util.List;

/** Uses an artifact on the class path that it brings, on which nothing may decide where logs go. */
public final class Outsider {
  private static final List<String> LOGGING_PROVIDERS = List.of(
      "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
      "org/slf4j/impl/StaticLoggerBinder.class",
      "META-INF/services/org.apache.logging.log4j.spi.Provider",
      "META-INF/services/org.apache.commons.logging.LogFactory");

  private Outsider() {}

  public static void main(String[] args) throws Exception {
    for (String provider : LOGGING_PROVIDERS) {
      List<URL> found = Collections.list(ClassLoader.getSystemResources(provider));
      if (!found.isEmpty()) {
        throw new IllegalStateException("A logging provider is on the class path: " + found);
      }
    }
    Use.run();
    System.exit(0);
  }

  static void check(boolean kept) {
    if (!kept) {
      throw new IllegalStateException("The artifact does not do what it should.");
    }
  }
}
