import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.Touched;
import java.util.List;

final class Use {
  static void run() throws Exception {
    Outsider.check(Touched.by(Contract.bundled().document(), List.of()).teams().isEmpty());
  }
}
