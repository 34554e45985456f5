package io.github.pavecontract.photosurl.sandbox;

import com.sun.management.OperatingSystemMXBean;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Starts a sandbox in a JVM that has not done anything else, and says what that took. */
final class FirstStart {
  private FirstStart() {}

  /** Prints milliseconds of CPU and the number of classes; with an argument, uses the sandbox as well. */
  public static void main(String[] args) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long loaded = classes.getTotalLoadedClassCount();
    long cpu = system.getProcessCpuTime();
    try (Sandbox sandbox = Sandbox.start()) {
      long spent = system.getProcessCpuTime() - cpu;
      System.out.println(spent / 1_000_000);
      System.out.println(classes.getTotalLoadedClassCount() - loaded);
      if (args.length > 0) {
        use(sandbox);
      }
    }
    System.exit(0);
  }

  /** What is validated, and what is refused. */
  private static void use(Sandbox sandbox) throws IOException, InterruptedException {
    Photo photo = Photo.of(PhotoLabel.VIN, "https://example.com/1.jpg");
    System.out.println(
        sandbox.client().submit("OPEN-1", List.of(photo)).accepted().size());
    HttpRequest noUrl = HttpRequest.newBuilder(
            URI.create(sandbox.baseUrl() + "v1/hotspots/OPEN-1/photos-url"))
        .header("API-Key", Sandbox.API_KEY)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"photos\": [{\"photo_label\": \"VIN\"}]}"))
        .build();
    System.out.println(
        HttpClient.newHttpClient().send(noUrl, BodyHandlers.ofString()).statusCode());
  }
}
