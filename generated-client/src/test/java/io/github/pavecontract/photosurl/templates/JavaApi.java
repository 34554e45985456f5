package io.github.pavecontract.photosurl.templates;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import java.nio.file.Path;
import java.util.List;

/** What callers see of a jar. */
final class JavaApi {
  private JavaApi() {}

  /** Each type of either jar, with what is different about it. */
  static List<JApiClass> compare(Path before, Path after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options)
        .compare(
            new JApiCmpArchive(before.toFile(), "before"),
            new JApiCmpArchive(after.toFile(), "after"));
  }
}
