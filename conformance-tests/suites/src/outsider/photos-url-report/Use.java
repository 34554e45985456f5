import io.github.pavecontract.photosurl.report.Kind;

final class Use {
  static void run() throws Exception {
    Outsider.check(Kind.valueOf("VIOLATION") != null);
  }
}
