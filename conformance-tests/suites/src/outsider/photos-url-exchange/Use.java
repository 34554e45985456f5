import io.github.pavecontract.photosurl.exchange.Header;

final class Use {
  static void run() throws Exception {
    Outsider.check(new Header("Accept", "*/*").value().equals("*/*"));
  }
}
