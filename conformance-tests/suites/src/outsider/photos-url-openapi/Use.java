import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;

final class Use {
  static void run() throws Exception {
    Case accepted = Contract.bundled().named("accepted");
    String schema = accepted.operation().requestSchema();
    Outsider.check(Contract.bundled().schemas().validate(schema, accepted.request()).isEmpty());
    Outsider.check(!Contract.bundled().schemas().validate(schema, accepted.response()).isEmpty());
    Outsider.check(Contract.bundled().document().line(schema) > 1);
  }
}
