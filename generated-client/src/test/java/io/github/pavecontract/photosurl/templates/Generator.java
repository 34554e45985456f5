package io.github.pavecontract.photosurl.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Generates a client as the build does, into a folder of choice. */
final class Generator {
  static final Path CONTRACT = Path.of("../openapi/photos-url.yaml");
  static final String PACKAGE = "io.github.pavecontract.photosurl.client";

  private static final Path TEMPLATES = Path.of("src/main/templates");

  private Generator() {}

  /** Run as a program, so that another JDK can do the same: specification, output folder. */
  public static void main(String[] args) {
    generate(Path.of(args[0]), Path.of(args[1]));
  }

  static Path generate(Path specification, Path output) {
    // What the plugin's parameters set; the rest is in generator.yaml.
    List.of("apis", "models").forEach(what -> GlobalSettings.setProperty(what, ""));
    List.of("apiTests", "modelTests", "apiDocs", "modelDocs")
        .forEach(what -> GlobalSettings.setProperty(what, "false"));
    GlobalSettings.setProperty("supportingFiles", "JSON.java");
    CodegenConfigurator configurator = CodegenConfigurator.fromFile(
            TEMPLATES.resolve("generator.yaml").toString())
        .setInputSpec(specification.toString())
        .setOutputDir(output.toString())
        .setTemplateDir(TEMPLATES.toString())
        .setApiPackage(PACKAGE + ".api")
        .setModelPackage(PACKAGE + ".model")
        .setInvokerPackage(PACKAGE + ".model");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return output.resolve("src/main/java");
  }

  /** The text of each file below a folder, by its path. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
