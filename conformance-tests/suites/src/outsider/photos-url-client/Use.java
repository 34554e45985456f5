import io.github.pavecontract.photosurl.client.PhotosUrlClient;

final class Use {
  static void run() throws Exception {
    Outsider.check(PhotosUrlClient.builder("key").build() != null);
  }
}
