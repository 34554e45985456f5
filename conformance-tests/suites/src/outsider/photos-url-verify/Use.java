import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.check.Judge;
import java.util.Set;

final class Use {
  static void run() throws Exception {
    Outsider.check(new Judge(Contract.bundled(), Set.of()) != null);
  }
}
