package io.github.pavecontract.photosurl.templates;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources under the rules of the build. */
final class Compiler {
  private static final List<String> OPTIONS = List.of(
      "--release",
      "17",
      "-Xlint:all",
      "-Xlint:-path",
      "-Werror",
      "-Xdoclint:all/protected",
      "-proc:none");

  private Compiler() {}

  /** Compiles all sources of a folder into a jar beside it. */
  static Path jar(Path sources) throws IOException {
    Path classes = Files.createTempDirectory(sources, "classes");
    JavaCompiler javac =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK, not a JRE");
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.walk(sources)) {
      Stream<String> options = Stream.concat(OPTIONS.stream(), Stream.of("-d", classes.toString()));
      List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      boolean compiled = javac
          .getTask(
              messages,
              files,
              null,
              options.toList(),
              null,
              files.getJavaFileObjectsFromPaths(java))
          .call();
      if (!compiled) {
        throw new AssertionError("The generated sources do not compile:\n" + messages);
      }
    }
    return pack(classes);
  }

  private static Path pack(Path classes) throws IOException {
    Path jar = classes.resolveSibling(classes.getFileName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
      }
    }
    return jar;
  }
}
