import io.github.pavecontract.photosurl.cli.PhotosUrl;

final class Use {
  static void run() throws Exception {
    PhotosUrl.main(new String[] {"--version"});
  }
}
